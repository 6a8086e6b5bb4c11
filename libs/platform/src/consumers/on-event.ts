import type { EventContract } from '@switchboard/contracts';
import type { EntityManager } from 'typeorm';
import type { Ask } from '../database/pipeline.js';
import { type Fact, type FactName, isFactOf } from '../facts/fact.js';

export interface OnEventOptions<Payload extends object = object> {
  /** The durable's name in contracts' `consumers`. Stable: renaming replays history. */
  readonly consumer: string;
  /** Facts for which it says no cost no transaction. Asked of the fact alone, so that its answer never changes. */
  readonly when?: (payload: Payload) => boolean;
}

export interface Reaction {
  readonly consumer: string;
  readonly contract: FactName;
  readonly concerns: (fact: Fact) => boolean;
  readonly method: string | symbol;
  readonly inOneTrip: boolean;
}

type Handler<By, Payload extends object> = (
  by: By,
  payload: Payload,
  fact: Fact<Payload>,
) => Promise<unknown>;

const reactions = new WeakMap<object, Reaction[]>();

/**
 * Runs the method once per fact, in a transaction of the fact's workspace, together with the row that remembers it.
 * Facts may come late or out of order: guard the effect by `fact.sequence`. Methods that share a consumer share its durable.
 */
export function OnEvent<Payload extends object>(
  contract: EventContract<Payload>,
  options: OnEventOptions<NoInfer<Payload>>,
) {
  return reaction<EntityManager, Payload>(contract, options, false);
}

/** The same for an effect whose statements don't need each other's answers: all of it is one round trip, see `Database.inOneTrip`. */
export function OnEventInOneTrip<Payload extends object>(
  contract: EventContract<Payload>,
  options: OnEventOptions<NoInfer<Payload>>,
) {
  return reaction<Ask, Payload>(contract, options, true);
}

function reaction<By, Payload extends object>(
  contract: EventContract<Payload>,
  { consumer, when = () => true }: OnEventOptions<Payload>,
  inOneTrip: boolean,
) {
  const concerns = (fact: Fact): boolean => isFactOf(contract, fact) && when(fact.data);
  return <Method extends Handler<By, Payload>>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    const own = reactions.get(target) ?? [];
    reactions.set(target, [...own, { consumer, contract, concerns, method, inOneTrip }]);
  };
}

/** The reactions of an instance's class. */
export function reactionsOf(instance: object): Reaction[] {
  const prototype: object | null = Object.getPrototypeOf(instance);
  return (prototype && reactions.get(prototype)) ?? [];
}
