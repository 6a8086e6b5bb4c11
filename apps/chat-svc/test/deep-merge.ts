type Json = Record<string, unknown>;

const isPlain = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the relay does with a fact's data and patch. */
export function deepMerge(data: Json, patch: Json | null): Json {
  const merged = { ...data };
  for (const [name, value] of Object.entries(patch ?? {})) {
    const old = merged[name];
    merged[name] = isPlain(old) && isPlain(value) ? deepMerge(old, value) : value;
  }
  return merged;
}
