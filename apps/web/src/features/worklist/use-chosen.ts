import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

function chosenIn<Choice extends Readonly<Record<string, string>>>(none: Choice, text: string): Choice {
  const known = [...new URLSearchParams(text)].filter(([name]) => name in none);
  return { ...none, ...Object.fromEntries(known) };
}

/**
 * What a list is narrowed down by. It stands in the address, so that it can be shared and survives a reload. `none` has every
 * name with an empty text; `query` is the address's own text of it.
 */
export function useChosen<Choice extends Readonly<Record<string, string>>>(none: Choice) {
  const [parameters, setParameters] = useSearchParams();
  const query = parameters.toString();
  const choice = useMemo(() => chosenIn(none, query), [none, query]);
  const choose = useCallback(
    (change: Partial<Choice>) =>
      setParameters(
        (old) => {
          const next = new URLSearchParams(old);
          for (const [name, value] of Object.entries(change)) {
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setParameters],
  );
  return { choice, choose, query };
}
