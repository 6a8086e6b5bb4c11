import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters live in the address: a reload keeps them, a link shares them, "back" takes them away. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [parameters, setParameters] = useSearchParams();
  const valueOf = (name: Name) => parameters.get(name) ?? '';
  const set = useCallback(
    (changes: Partial<Record<Name, string>>) =>
      setParameters(
        (old) => {
          const next = new URLSearchParams(old);
          for (const name of names) {
            const value = changes[name];
            if (value) next.set(name, value);
            else if (value !== undefined) next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [names, setParameters],
  );
  const clear = useCallback(() => setParameters({}, { replace: true }), [setParameters]);
  return { valueOf, set, clear, active: names.some((name) => parameters.has(name)) };
}
