import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

/** Filters live in the address: a reload keeps them, a link shares them, "back" takes them away. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [parameters, setParameters] = useSearchParams();
  const valueOf = (name: Name) => parameters.get(name) ?? '';
  const choose = useCallback(
    (name: Name, value: string) =>
      setParameters(
        (old) => {
          const next = new URLSearchParams(old);
          if (value) next.set(name, value);
          else next.delete(name);
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );
  const clear = useCallback(() => setParameters({}, { replace: true }), [setParameters]);
  return { valueOf, choose, clear, active: names.some((name) => parameters.has(name)) };
}
