import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  buildMessage,
} from 'class-validator';
import type { Shape } from './define.js';

/**
 * One decorator per kind of field. Each sets the validators and notes the field's JSON Schema, from which the OpenAPI
 * and AsyncAPI documents are made: a shape is described once.
 */
export interface FieldSchema {
  readonly type?: 'string' | 'number' | 'integer' | 'boolean' | 'object' | 'array';
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly description?: string;
  readonly items?: FieldSchema;
  readonly shape?: () => Shape;
  readonly optional: boolean;
  readonly nullable: boolean;
}

interface Presence {
  /** May be left out. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
  description?: string;
}

const fields = new WeakMap<object, Map<string, FieldSchema>>();

/** The fields of a shape, inherited ones first. */
export function fieldsOf(shape: Shape): Map<string, FieldSchema> {
  const all = new Map<string, FieldSchema>();
  const chain: object[] = [];
  for (
    let at: object | null = shape.prototype;
    at && at !== Object.prototype;
    at = Object.getPrototypeOf(at)
  ) {
    chain.unshift(at);
  }
  for (const prototype of chain) {
    for (const [name, schema] of fields.get(prototype) ?? []) all.set(name, schema);
  }
  return all;
}

function field(
  schema: Omit<FieldSchema, 'optional' | 'nullable'>,
  presence: Presence,
  validators: PropertyDecorator[],
): PropertyDecorator {
  const { optional = false, nullable = false, description } = presence;
  return (target, property) => {
    const own = fields.get(target) ?? new Map<string, FieldSchema>();
    fields.set(target, own);
    own.set(String(property), { ...schema, ...(description ? { description } : {}), optional, nullable });
    if (optional || nullable) {
      ValidateIf((_, value) => !((optional && value === undefined) || (nullable && value === null)))(
        target,
        property,
      );
    }
    for (const validator of validators) validator(target, property);
  };
}

const trimmed = Transform(({ value }: { value: unknown }) =>
  typeof value === 'string' ? value.trim() : value,
);

function codePoints(min: number, max: number): PropertyDecorator {
  return ValidateBy({
    name: 'codePoints',
    constraints: [min, max],
    validator: {
      validate: (value: unknown) => {
        if (typeof value !== 'string' || value.includes('\0')) return false;
        if (value.length > max * 2) return false;
        const length = [...value].length;
        return length >= min && length <= max;
      },
      defaultMessage: buildMessage((each) => `${each}$property must be text of ${min} to ${max} characters`),
    },
  });
}

/** Text, trimmed, counted in code points. `min` is 1 unless said otherwise: an empty text is no text. */
export function Text(options: { min?: number; max: number; raw?: boolean } & Presence): PropertyDecorator {
  const { min = 1, max, raw = false } = options;
  const validators = [codePoints(min, max)];
  return field(
    { type: 'string', minLength: min, maxLength: max },
    options,
    raw ? validators : [trimmed, ...validators],
  );
}

/** Text of any length up to 1 MB that we made ourselves: tokens, excerpts, cursors. Not trimmed. */
export function Plain(options: Presence = {}): PropertyDecorator {
  return field({ type: 'string' }, options, [codePoints(0, 1_000_000)]);
}

export function Id(options: Presence = {}): PropertyDecorator {
  return field({ type: 'string', format: 'uuid' }, options, [IsUUID()]);
}

const ISO_UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** ISO 8601, UTC, with `Z`. */
export function Time(options: Presence = {}): PropertyDecorator {
  return field({ type: 'string', format: 'date-time' }, options, [
    ValidateBy({
      name: 'time',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && ISO_UTC.test(value) && !Number.isNaN(Date.parse(value)),
        defaultMessage: buildMessage(
          (each) => `${each}$property must be a time such as 2026-01-31T12:00:00.000Z`,
        ),
      },
    }),
  ]);
}

/** An e-mail address, trimmed and in lower case. */
export function Email(options: Presence = {}): PropertyDecorator {
  return field({ type: 'string', format: 'email', maxLength: 254 }, options, [
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    IsEmail(),
  ]);
}

export function Int(options: { min?: number; max?: number } & Presence = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647 } = options;
  return field({ type: 'integer', minimum: min, maximum: max }, options, [IsInt(), Min(min), Max(max)]);
}

export function Num(options: { min?: number; max?: number } & Presence = {}): PropertyDecorator {
  const { min, max } = options;
  return field({ type: 'number', minimum: min, maximum: max }, options, [
    IsNumber(),
    ...(min === undefined ? [] : [Min(min)]),
    ...(max === undefined ? [] : [Max(max)]),
  ]);
}

export function Flag(options: Presence = {}): PropertyDecorator {
  return field({ type: 'boolean' }, options, [IsBoolean()]);
}

export function OneOf(values: readonly string[], options: Presence = {}): PropertyDecorator {
  return field({ type: 'string', enum: values }, options, [IsIn(values)]);
}

export function Nested(shape: () => Shape, options: Presence = {}): PropertyDecorator {
  return field({ type: 'object', shape }, options, [IsObject(), ValidateNested(), Type(shape)]);
}

export function ListOf(shape: () => Shape, options: { max?: number } & Presence = {}): PropertyDecorator {
  const { max } = options;
  return field({ type: 'array', maxItems: max, items: { type: 'object', shape, ...REQUIRED } }, options, [
    IsArray(),
    ...(max === undefined ? [] : [ArrayMaxSize(max)]),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(shape),
  ]);
}

const REQUIRED = { optional: false, nullable: false } as const;

export function Ids(options: { max?: number } & Presence = {}): PropertyDecorator {
  const { max = 200 } = options;
  const items = { type: 'string', format: 'uuid', ...REQUIRED } as const;
  return field({ type: 'array', maxItems: max, items }, options, [
    IsArray(),
    ArrayMaxSize(max),
    IsUUID(undefined, { each: true }),
  ]);
}

export function Texts(options: { max: number; each: number } & Presence): PropertyDecorator {
  const { max, each } = options;
  const items = { type: 'string', minLength: 1, maxLength: each, ...REQUIRED } as const;
  return field({ type: 'array', maxItems: max, items }, options, [
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.map((item: unknown) => (typeof item === 'string' ? item.trim() : item))
        : value,
    ),
    IsArray(),
    ArrayMaxSize(max),
    ValidateBy({
      name: 'texts',
      validator: {
        validate: (list: unknown) =>
          Array.isArray(list) &&
          list.every((item) => typeof item === 'string' && item.length > 0 && [...item].length <= each),
        defaultMessage: buildMessage(
          (prefix) => `${prefix}$property must be a list of texts of at most ${each}`,
        ),
      },
    }),
  ]);
}

/** Several of a closed list. In a query, separated by commas. */
export function ManyOf(values: readonly string[], options: Presence = {}): PropertyDecorator {
  const items = { type: 'string', enum: values, ...REQUIRED } as const;
  return field({ type: 'array', maxItems: values.length, items }, options, [
    IsArray(),
    ArrayMaxSize(values.length),
    IsIn(values, { each: true }),
  ]);
}
