/**
 * What a reader of the older document would trip over in the newer one: a fact or a field that is gone, one that may
 * now be missing or null, another type. New facts, new fields and new words in a list are no trouble.
 */
export function breakingChanges(older, newer) {
  const faults = [];
  for (const name of Object.keys(older.channels ?? {})) {
    if (!newer.channels?.[name]) {
      faults.push(`${name} is gone: publish its new form as a further version`);
      continue;
    }
    compare(dataOf(older, name), dataOf(newer, name), name);
  }
  return faults;

  function compare(before, after, at) {
    const [old, now] = [resolve(older, before), resolve(newer, after)];
    if (isNullable(now) && !isNullable(old)) faults.push(`${at} may now be null`);
    const [one, other] = [solid(older, old), solid(newer, now)];
    if (one.type !== other.type || one.format !== other.format) {
      faults.push(`${at} was ${kind(one)} and is ${kind(other)}`);
      return;
    }
    if (one.items && other.items) compare(one.items, other.items, `${at}[]`);
    for (const [field, schema] of Object.entries(one.properties ?? {})) {
      const next = other.properties?.[field];
      if (!next) faults.push(`${at}.${field} is gone`);
      else if (one.required?.includes(field) && !other.required?.includes(field))
        faults.push(`${at}.${field} may now be missing`);
      else compare(schema, next, `${at}.${field}`);
    }
  }
}

const dataOf = (document, name) => document.components.messages[name].payload.allOf[1].properties.data;
const isNullable = (schema) => schema.anyOf?.some(({ type }) => type === 'null') === true;
const solid = (document, schema) =>
  resolve(document, schema.anyOf?.find(({ type }) => type !== 'null') ?? schema);
const kind = ({ type = 'anything', format }) => (format ? `${type} (${format})` : type);

function resolve(document, schema) {
  const name = schema.$ref?.split('/').at(-1);
  return name ? document.components.schemas[name] : schema;
}
