import type { TimerHandler } from './timer.js';

interface Bound {
  readonly name: string;
  readonly method: string | symbol;
}

const bound = new WeakMap<object, Bound[]>();

/**
 * Runs the method when a timer of this name goes off: once over all replicas, in a transaction of the timer's workspace
 * that also ends the timer. A timer that is moved or cancelled while it goes off still calls its method, which then
 * waits for the row that the other holds: lock yours first, and see whether it is still due.
 */
export function OnTimer(name: string) {
  return <Method extends TimerHandler>(
    target: object,
    method: string | symbol,
    _descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    bound.set(target, [...(bound.get(target) ?? []), { name, method }]);
  };
}

/** The handlers of an instance's class. */
export function timersOf(instance: object): readonly Bound[] {
  const prototype: object | null = Object.getPrototypeOf(instance);
  return (prototype && bound.get(prototype)) ?? [];
}
