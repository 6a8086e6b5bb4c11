import { fieldsOf, type FieldSchema, type Shape } from '@switchboard/contracts';

type Raw = Readonly<Record<string, unknown>>;

const WHOLE = /^-?\d{1,15}$/;
const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/;
const FLAGS: Readonly<Record<string, boolean>> = { true: true, false: false };

/**
 * A query string carries text only. What a shape calls a number, a flag or a list becomes one; what can't become one
 * stays text, and validation names it. `?search=` is the same as leaving it out.
 */
export function coerceQuery(shape: Shape, raw: Raw): Record<string, unknown> {
  const fields = fieldsOf(shape);
  const given = Object.entries(raw).filter(([, value]) => value !== '');
  return Object.fromEntries(given.map(([name, value]) => [name, coerce(fields.get(name), value)]));
}

function coerce(field: FieldSchema | undefined, value: unknown): unknown {
  if (field?.type === 'array') return [value].flat().flatMap(splitList);
  if (typeof value !== 'string') return value;
  switch (field?.type) {
    case 'integer':
      return WHOLE.test(value) ? Number(value) : value;
    case 'number':
      return DECIMAL.test(value) ? Number(value) : value;
    case 'boolean':
      return FLAGS[value] ?? value;
    default:
      return value;
  }
}

function splitList(value: unknown): unknown[] {
  return typeof value === 'string' ? value.split(',').filter((item) => item !== '') : [value];
}
