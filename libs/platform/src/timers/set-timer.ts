import type { Timer } from './timer.js';

/** What is stored with pg-boss's own columns, of which `start_after` moves when a handler fails. */
export type SetTimer = Omit<Timer, 'at'> & { readonly at: string };

export function isSetTimer(value: unknown): value is SetTimer {
  if (typeof value !== 'object' || value === null) return false;
  const texts = ['name', 'key', 'workspaceId', 'at'].map((field) => Reflect.get(value, field));
  return texts.every((text) => typeof text === 'string') && 'data' in value && typeof value.data === 'object';
}
