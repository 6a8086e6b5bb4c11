type Json = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * `patch` laid over `data`, object by object. The hot path's statement knows some values only while it runs (a
 * message's `seq`), so it stores them beside the data that was sent with it; building the whole there costs a quarter of the time.
 */
export function deepMerge(data: Json, patch: Json | null): Json {
  if (!patch) return data;
  const merged: Record<string, unknown> = { ...data };
  for (const [name, value] of Object.entries(patch)) {
    const old = merged[name];
    merged[name] = isPlain(old) && isPlain(value) ? deepMerge(old, value) : value;
  }
  return merged;
}
