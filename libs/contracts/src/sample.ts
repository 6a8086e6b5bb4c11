import type { Shape } from './define.js';
import { type FieldSchema, fieldsOf } from './fields.js';

const BY_FORMAT: Readonly<Record<string, string>> = {
  uuid: '0197f3a0-0000-7000-8000-000000000001',
  email: 'ada@example.org',
  'date-time': '2026-01-31T12:00:00.000Z',
};

/** A value that the shape accepts, every field filled: for examples in documents, and for the contracts' own spec. */
export function sampleOf(shape: Shape): Record<string, unknown> {
  return Object.fromEntries(
    [...fieldsOf(shape)].map(([name, schema]) => [name, sampleOfField(schema, name)]),
  );
}

function sampleOfField(schema: FieldSchema, name: string): unknown {
  if (schema.shape) return sampleOf(schema.shape());
  switch (schema.type) {
    case 'array':
      return schema.items ? [sampleOfField(schema.items, name)] : [];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    default:
      return sampleText(schema, name);
  }
}

function sampleText(schema: FieldSchema, name: string): string {
  if (schema.enum) return schema.enum[0] ?? '';
  if (schema.format) return BY_FORMAT[schema.format] ?? '';
  return name.padEnd(schema.minLength ?? 0, '-').slice(0, schema.maxLength);
}
