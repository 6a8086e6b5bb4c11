import type { Caller, Role, RpcContract, ServiceName } from '@switchboard/contracts';

export interface UserActor {
  readonly kind: 'user';
  readonly userId: string;
  readonly workspaceId: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly name: string;
  /** Of the membership: a token below the newest version seen is void. */
  readonly version: number;
  readonly token: string;
}

export interface ServiceActor {
  readonly kind: 'service';
  readonly service: ServiceName;
}

export interface Anonymous {
  readonly kind: 'anyone';
}

export type Actor = UserActor | ServiceActor | Anonymous;

/** Who calls, how long they wait, and the id that ties the log lines of one request together. */
export interface Call<A extends Actor = Actor> {
  readonly actor: A;
  readonly requestId: string;
  /** Epoch ms, on this process's clock. */
  readonly deadline: number;
  /** Aborts at the deadline. */
  readonly signal: AbortSignal;
  /** The client's key for a command that must not be done twice; see `Idempotency`. */
  readonly idempotencyKey?: string;
}

type ActorOf<By extends Caller> =
  | ('user' extends By ? UserActor : never)
  | ('anyone' extends By ? Anonymous | UserActor : never)
  | (Extract<By, ServiceName> extends never ? never : ServiceActor);

/** The call a contract's handler gets: its actor is one of those that `by` admits. */
export type CallOf<C> =
  C extends RpcContract<infer _Request, infer _Response, infer _Errors, infer By>
    ? Call<ActorOf<By[number]>>
    : never;
