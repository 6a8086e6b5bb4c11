type Given<T extends object> = { [Key in keyof T]?: Exclude<T[Key], undefined> };

/** Of a partial change, what it says: left out isn't null. */
export function given<T extends object>(change: T): Given<T> {
  const result: Given<T> = { ...change };
  for (const key in result) if (result[key] === undefined) delete result[key];
  return result;
}
