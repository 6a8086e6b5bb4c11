/**
 * The vocabulary every contract is written in. A contract is a value: its subject, its shapes and its closed list of
 * errors stand in one place, and both sides are typed from it.
 */

/** A class whose instances are one side of a contract, validated by class-validator. */
export type Shape<T extends object = object> = new () => T;

export type ServiceName = 'gateway' | 'auth' | 'chat' | 'ai' | 'ticket';

/** What kind of trouble an error is. The gateway maps a kind to its HTTP status; see API.md. */
export type ErrorKind =
  | 'invalid' // 400
  | 'unauthenticated' // 401
  | 'forbidden' // 403
  | 'not-found' // 404
  | 'conflict' // 409
  | 'too-large' // 413
  | 'unsupported' // 415
  | 'refused' // 422
  | 'rate-limited' // 429
  | 'internal' // 500
  | 'unavailable' // 503
  | 'timed-out'; // 504

export type ErrorList = Readonly<Record<string, ErrorKind>>;

/** Errors that any call may answer with, whatever its contract says. */
export const COMMON_ERRORS = {
  VALIDATION_FAILED: 'invalid',
  UNAUTHENTICATED: 'unauthenticated',
  TOKEN_EXPIRED: 'unauthenticated',
  SESSION_ENDED: 'unauthenticated',
  FORBIDDEN: 'forbidden',
  UNAVAILABLE: 'unavailable',
  TIMED_OUT: 'timed-out',
  INTERNAL: 'internal',
} as const satisfies ErrorList;

/**
 * Who may make a call: `anyone` (no token), `user` (a valid access token), or a service by name (its own identity,
 * for work that no user asked for). The broker's permissions are generated from this list: a user's calls come
 * through the gateway, so `anyone` and `user` give the gateway the right to publish the subject.
 */
export type Caller = 'anyone' | 'user' | Exclude<ServiceName, 'gateway'> | 'gateway';

/** Only what survives JSON unchanged: a `Date`, a function, a `Map` or a bigint does not compile. */
export type Wire<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends bigint | symbol | Date | ((...args: never[]) => unknown) | Map<unknown, unknown> | Set<unknown>
    ? never
    : T extends readonly (infer Item)[]
      ? readonly Wire<Item>[]
      : T extends object
        ? { [Key in keyof T]: Wire<T[Key]> }
        : never;

type WireShape<T extends object> = T extends Wire<T> ? Shape<T> : never;

export interface RpcContract<
  Request extends object = object,
  Response extends object = object,
  Errors extends ErrorList = ErrorList,
  By extends readonly Caller[] = readonly Caller[],
> {
  readonly kind: 'rpc';
  /** `<service>.<thing>.<verb>` */
  readonly subject: string;
  readonly request: Shape<Request>;
  readonly response: Shape<Response>;
  readonly errors: Errors;
  readonly by: By;
  /** How long a caller waits for the answer, in ms. */
  readonly timeoutMs: number;
}

export interface EventContract<Payload extends object = object> {
  readonly kind: 'event';
  /** `<service>.<thing>.<fact>`; on the broker `evt.<workspaceId>.<service>.<thing>.<fact>`. */
  readonly type: string;
  readonly version: number;
  readonly payload: Shape<Payload>;
  /** The aggregate's id: facts with the same key are published in order. Becomes the CloudEvent's `subject`. */
  key(payload: Payload): string;
}

interface CallOptions<Request extends object, Response extends object, Errors extends ErrorList> {
  readonly subject: string;
  readonly request: WireShape<Request> & Shape<Request>;
  readonly response: WireShape<Response> & Shape<Response>;
  readonly errors: Errors;
  readonly timeoutMs?: number;
}

/** A call: request and reply over core NATS. By a user, unless it says otherwise. */
export function rpc<
  Request extends object,
  Response extends object,
  const Errors extends ErrorList,
  const By extends readonly Caller[],
>(
  contract: CallOptions<Request, Response, Errors> & { readonly by: By },
): RpcContract<Request, Response, Errors, By>;
export function rpc<Request extends object, Response extends object, const Errors extends ErrorList>(
  contract: CallOptions<Request, Response, Errors>,
): RpcContract<Request, Response, Errors, readonly ['user']>;
export function rpc(contract: Omit<RpcContract, 'kind' | 'by' | 'timeoutMs'>): RpcContract {
  return { kind: 'rpc', timeoutMs: 5_000, by: ['user'], ...contract };
}

/** A fact: something that was committed, published on the stream, and kept in the log. */
export function event<Payload extends object>(contract: {
  type: string;
  version: number;
  payload: WireShape<Payload> & Shape<Payload>;
  key: (payload: Payload) => string;
}): EventContract<Payload> {
  return { kind: 'event', ...contract };
}

export type RequestOf<C> = C extends RpcContract<infer Request> ? Request : never;
export type ResponseOf<C> = C extends RpcContract<infer _Request, infer Response> ? Response : never;
export type ErrorsOf<C> =
  C extends RpcContract<infer _Request, infer _Response, infer Errors>
    ? keyof Errors | keyof typeof COMMON_ERRORS
    : never;
export type PayloadOf<C> = C extends EventContract<infer Payload> ? Payload : never;

/** The service that answers a call or announces a fact: the first token of its name. */
export function ownerOf(contract: RpcContract | EventContract): string {
  const name = contract.kind === 'rpc' ? contract.subject : contract.type;
  return name.slice(0, name.indexOf('.'));
}
