import { getMetadataStorage } from 'class-validator';

/**
 * class-validator gathers and sorts a shape's rules, its parents' too, anew for each value. They never change once the shape
 * is declared, so that is done once.
 */
export function rememberRules(): void {
  const storage = getMetadataStorage();
  const gather = storage.getTargetValidationMetadatas.bind(storage);
  const group = storage.groupByPropertyName.bind(storage);
  const gathered = new Map<unknown, ReturnType<typeof gather>>();
  const grouped = new WeakMap<object, ReturnType<typeof group>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length)
      return gather(target, schema, always, strictGroups, groups);
    const rules = gathered.get(target) ?? gather(target, schema, always, strictGroups, groups);
    gathered.set(target, rules);
    return rules;
  };
  storage.groupByPropertyName = (rules) => {
    const byProperty = grouped.get(rules) ?? group(rules);
    grouped.set(rules, byProperty);
    return byProperty;
  };
}
