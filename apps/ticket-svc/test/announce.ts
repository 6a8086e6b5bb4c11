import { jetstream } from '@nats-io/jetstream';
import type { EventContract, ServiceName } from '@switchboard/contracts';
import type { TestService } from '@switchboard/platform/testing';
import { v7 as uuid } from 'uuid';

/** Publishes a fact as the service that owns it would. */
export async function announce<Payload extends object>(
  { broker }: Pick<TestService, 'broker'>,
  contract: EventContract<Payload>,
  { workspaceId, sequence, data }: { workspaceId: string; sequence: number; data: NoInfer<Payload> },
): Promise<void> {
  const service = contract.type.slice(0, contract.type.indexOf('.')) as ServiceName;
  const owner = await broker.as(service);
  const fact = {
    specversion: '1.0',
    id: uuid(),
    source: `/switchboard/${service}`,
    type: `switchboard.${contract.type}.v${contract.version}`,
    subject: contract.key(data),
    time: new Date().toISOString(),
    workspaceid: workspaceId,
    sequence,
    datacontenttype: 'application/json',
    data,
  };
  const subject = owner.named(`evt.${workspaceId}.${contract.type}`);
  await jetstream(owner.connection).publish(subject, JSON.stringify(fact));
}
