import { jetstream } from '@nats-io/jetstream';
import type { EventContract } from '@switchboard/contracts';
import type { TestService } from '@switchboard/platform/testing';
import { v7 as uuidv7 } from 'uuid';

let sequence = 0;

/** Publishes a fact as the service that owns it would. */
export async function announce<Payload extends object>(
  { broker }: TestService,
  contract: EventContract<Payload>,
  workspaceId: string,
  data: Payload,
): Promise<void> {
  const owner = await broker.as('chat');
  const [service] = contract.type.split('.');
  const fact = {
    ...{
      specversion: '1.0',
      id: uuidv7(),
      source: `/switchboard/${service}`,
      time: new Date().toISOString(),
    },
    ...{
      type: `switchboard.${contract.type}.v${contract.version}`,
      subject: contract.key(data),
      workspaceid: workspaceId,
    },
    ...{ sequence: (sequence += 1), datacontenttype: 'application/json', data },
  };
  const subject = owner.named(`evt.${workspaceId}.${contract.type}`);
  await jetstream(owner.connection).publish(subject, JSON.stringify(fact));
}
