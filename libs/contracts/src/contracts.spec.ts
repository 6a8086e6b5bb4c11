import { describe, expect, it } from '@jest/globals';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ai } from './ai/ai.contract.js';
import { auth } from './auth/auth.contract.js';
import { chat } from './chat/chat.contract.js';
import { ticket } from './ticket/ticket.contract.js';
import { type EventContract, type RpcContract, type Shape, ownerOf } from './define.js';
import { type FieldSchema, fieldsOf } from './fields.js';
import { sampleOf } from './sample.js';

const services = { auth, chat, ai, ticket };
const contracts: { owner: string; name: string; contract: RpcContract | EventContract }[] = Object.entries(
  services,
).flatMap(([owner, table]) => Object.entries(table).map(([name, contract]) => ({ owner, name, contract })));

const shapes = new Map<string, Shape>();
for (const { contract } of contracts) {
  const sides = contract.kind === 'rpc' ? [contract.request, contract.response] : [contract.payload];
  for (const shape of sides) shapes.set(shape.name, shape as Shape);
}

const faultsOf = (shape: Shape, value: unknown) =>
  validateSync(plainToInstance(shape, value) as object, { forbidUnknownValues: false });
const accepts = (shape: Shape, value: unknown) => faultsOf(shape, value).length === 0;

/** Every place in a sample, however deep: the path to it, and its schema. */
function* places(shape: Shape, path: string[] = []): Generator<{ path: string[]; schema: FieldSchema }> {
  for (const [name, schema] of fieldsOf(shape)) {
    const here = [...path, name];
    yield { path: here, schema };
    if (schema.shape) yield* places(schema.shape(), here);
    else if (schema.items?.shape) yield* places(schema.items.shape(), [...here, '0']);
  }
}

function altered(
  sample: unknown,
  path: string[],
  change: (holder: Record<string, unknown>, name: string) => void,
) {
  const copy = structuredClone(sample) as Record<string, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string, unknown>;
  change(at, path.at(-1)!);
  return copy;
}

/** A value of another type than the field's. */
function wrong(schema: FieldSchema): unknown {
  return schema.type === 'string' ? { not: 'text' } : schema.type === 'array' ? 'not a list' : 'not that';
}

describe.each([...shapes.values()].map((shape) => [shape.name, shape] as const))('%s', (_, shape) => {
  const sample = sampleOf(shape);

  it('accepts its sample, and the sample survives JSON', () => {
    expect(faultsOf(shape, sample)).toEqual([]);
    expect(JSON.parse(JSON.stringify(plainToInstance(shape, sample)))).toEqual(sample);
  });

  it('accepts the sample without what is optional and with null where null may be', () => {
    for (const { path, schema } of places(shape)) {
      if (schema.optional) {
        expect(
          accepts(
            shape,
            altered(sample, path, (holder, name) => delete holder[name]),
          ),
        ).toBe(true);
      }
      if (schema.nullable) {
        expect(
          accepts(
            shape,
            altered(sample, path, (holder, name) => (holder[name] = null)),
          ),
        ).toBe(true);
      }
    }
  });

  it('is refused when a field that it needs is missing, however deep', () => {
    const required = [...places(shape)].filter(({ schema }) => !schema.optional);
    const slipped = required.filter(({ path }) =>
      accepts(
        shape,
        altered(sample, path, (holder, name) => delete holder[name]),
      ),
    );
    expect(slipped.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('is refused when any field is of another type, or null where it may not be', () => {
    const put = (path: string[], value: unknown) =>
      accepts(
        shape,
        altered(sample, path, (holder, name) => (holder[name] = value)),
      );
    const slipped = [...places(shape)].filter(
      ({ path, schema }) => put(path, wrong(schema)) || (!schema.nullable && put(path, null)),
    );
    expect(slipped.map(({ path }) => path.join('.'))).toEqual([]);
  });
});

describe('the tables', () => {
  it('name every subject and every fact once', () => {
    const names = contracts.map(({ contract }) =>
      contract.kind === 'rpc' ? contract.subject : contract.type,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(contracts.map(({ owner, name, contract }) => [`${owner}.${name}`, owner, contract] as const))(
    '%s stands under its owner’s name, in tokens that a subject can hold',
    (_, owner, contract) => {
      const name = contract.kind === 'rpc' ? contract.subject : contract.type;
      expect(ownerOf(contract)).toBe(owner);
      expect(name).toMatch(/^[a-z]+(\.[a-z]+(-[a-z]+)*){1,2}$/);
      if (contract.kind === 'event') expect(name.split('.')).toHaveLength(3);
    },
  );

  it.each(
    contracts
      .filter(({ contract }) => contract.kind === 'event')
      .map((row) => [row.name, row.contract] as const),
  )('%s finds its aggregate’s id in its own payload', (_, contract) => {
    if (contract.kind !== 'event') throw new Error('not an event');
    expect(contract.key(sampleOf(contract.payload))).toMatch(/^[0-9a-f-]{36}$/);
  });
});
