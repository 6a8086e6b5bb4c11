import {
  ownerOf,
  type Caller,
  type DurableConsumer,
  type EventContract,
  type RpcContract,
  type ServiceName,
} from '@switchboard/contracts';

export interface SubjectList {
  readonly allow: readonly string[];
  readonly deny?: readonly string[];
}

export interface NatsPermissions {
  readonly publish: SubjectList;
  readonly subscribe: SubjectList;
}

type Contracts = readonly (RpcContract | EventContract)[];
type Durables = Readonly<Record<string, DurableConsumer>>;
type Hints = Readonly<Partial<Record<ServiceName, readonly string[]>>>;

const SERVICES: readonly ServiceName[] = ['gateway', 'auth', 'chat', 'ai', 'ticket'];
const STREAM_API = ['STREAM.INFO', 'STREAM.CREATE', 'DIRECT.GET'].map((call) => `$JS.API.${call}.EVENTS`);

/**
 * What each service may say and hear on NATS: the calls that name it in `by`, replies to those who may call it, its own
 * facts, durables, hints, inbox, wakes and signals (if it is `signalling`), and nothing else. What isn't in the contracts can't happen.
 */
export function natsPermissions(
  contracts: Contracts,
  durables: Durables,
  hints: Hints = {},
  signalling: readonly ServiceName[] = [],
): Record<ServiceName, NatsPermissions> {
  const { gateway, auth, chat, ai, ticket } = Object.fromEntries(
    SERVICES.map((service) => [
      service,
      permissionsOf(service, contracts, durables, hints[service], signalling.includes(service)),
    ]),
  );
  if (!gateway || !auth || !chat || !ai || !ticket) throw new Error('A service is missing');
  return { gateway, auth, chat, ai, ticket };
}

function permissionsOf(
  service: ServiceName,
  contracts: Contracts,
  durables: Durables,
  heard: readonly string[] = [],
  signals = false,
): NatsPermissions {
  const calls = contracts.filter((contract) => contract.kind === 'rpc');
  const answered = calls.filter((call) => ownerOf(call) === service);
  const callers = new Set(answered.flatMap(({ by }) => by.map(callerOnBroker)));
  const called = calls.filter(({ by }) => by.some((caller) => callerOnBroker(caller) === service));
  const announces = contracts.some((contract) => contract.kind === 'event' && ownerOf(contract) === service);
  const own = Object.entries(durables).filter(([, durable]) => durable.service === service);
  return {
    publish: {
      allow: [
        ...called.map(({ subject }) => subject),
        ...[...callers].map((caller) => `_INBOX_${caller}.>`),
        ...(announces ? [`evt.*.${service}.>`] : []),
        ...(signals ? ['signal.>'] : []),
        ...(service === 'gateway' ? [] : [`wake.${service}`]),
        ...STREAM_API,
        ...own.flatMap(([name, { facts }]) => consumerApi(name, `evt.*.${facts}`)),
        ...own.map(([name]) => `$JS.ACK.EVENTS.${name}.>`),
        ...(service === 'gateway' ? consumerApi('*', 'evt.>') : []),
      ],
      // A follower has a name made up on the spot, hence the `*` above: it must not reach what others keep.
      ...(service === 'gateway'
        ? { deny: Object.keys(durables).flatMap((name) => consumerApi(name, '>')) }
        : {}),
    },
    subscribe: {
      allow: [
        ...(answered.length > 0 ? [`${service}.> ${service}`] : []),
        `_INBOX_${service}.>`,
        ...(service === 'gateway' ? ['signal.>'] : [`wake.${service}`]),
        ...own.map(([, { facts }]) => `evt.*.${facts}`),
        ...heard.map((facts) => `evt.*.${facts}`),
      ],
    },
  };
}

/** People's calls come through the gateway. */
function callerOnBroker(caller: Caller): ServiceName {
  return caller === 'anyone' || caller === 'user' ? 'gateway' : caller;
}

function consumerApi(name: string, filter: string): string[] {
  const calls = ['INFO', 'MSG.NEXT', 'DELETE'].map((call) => `$JS.API.CONSUMER.${call}.EVENTS.${name}`);
  return [`$JS.API.CONSUMER.CREATE.EVENTS.${name}.${filter}`, ...calls];
}
