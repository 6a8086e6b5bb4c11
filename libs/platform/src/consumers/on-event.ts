import type { EventContract } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import type { Fact, FactName } from '../facts/fact.js';

export interface OnEventOptions {
  /** The durable's name in contracts' `consumers`. Stable: renaming replays history. */
  readonly consumer: string;
}

export interface Reaction extends OnEventOptions {
  readonly contract: FactName;
  readonly method: string | symbol;
}

type Handler<Payload extends object> = (
  tx: EntityManager,
  payload: Payload,
  fact: Fact<Payload>,
) => Promise<void>;

const reactions = new WeakMap<object, Reaction[]>();

/**
 * Runs the method once per fact, in a transaction of the fact's workspace, together with the row that remembers it.
 * Facts may come late or out of order: guard the effect by `fact.sequence`. Methods that share a consumer share its durable.
 */
export function OnEvent<Payload extends object>(contract: EventContract<Payload>, options: OnEventOptions) {
  return <Method extends Handler<Payload>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const own = reactions.get(target) ?? [];
    reactions.set(target, [...own, { ...options, contract, method }]);
  };
}

/** The reactions of an instance's class. */
export function reactionsOf(instance: object): Reaction[] {
  const prototype: object | null = Object.getPrototypeOf(instance);
  return (prototype && reactions.get(prototype)) ?? [];
}
