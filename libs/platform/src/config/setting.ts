import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateBy,
} from 'class-validator';

const settings = new WeakMap<object, string[]>();

/** `databaseUrl` is read from DATABASE_URL. */
export function variableOf(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}

/** The settings of a config class, inherited ones first. */
export function settingsOf(shape: { prototype: object }): string[] {
  const names: string[] = [];
  for (let at: object | null = shape.prototype; at; at = Object.getPrototypeOf(at)) {
    names.unshift(...(settings.get(at) ?? []));
  }
  return names;
}

interface Presence {
  /** May be missing. A setting with an initial value may always be. */
  optional?: boolean;
}

function setting(presence: Presence, rules: PropertyDecorator[]): PropertyDecorator {
  return (target, property) => {
    const own = settings.get(target) ?? [];
    settings.set(target, [...own, String(property)]);
    if (presence.optional) IsOptional()(target, property);
    for (const rule of rules) rule(target, property);
  };
}

export function TextSetting(options: Presence & { max?: number } = {}): PropertyDecorator {
  return setting(options, [IsString(), MaxLength(options.max ?? 10_000)]);
}

export function UrlSetting(options: Presence & { protocols?: string[] } = {}): PropertyDecorator {
  const { protocols } = options;
  const validate = (value: unknown): boolean =>
    typeof value === 'string' &&
    URL.canParse(value) &&
    (protocols === undefined || protocols.includes(new URL(value).protocol.slice(0, -1)));
  const kind = protocols ? `a ${protocols.join(' or ')} URL` : 'a URL';
  return setting(options, [
    ValidateBy({ name: 'url', validator: { validate, defaultMessage: () => `$property must be ${kind}` } }),
  ]);
}

export function IntSetting(options: Presence & { min?: number; max?: number } = {}): PropertyDecorator {
  const { min = 0, max = 2_147_483_647 } = options;
  return setting(options, [Transform(({ value }) => Number(value)), IsInt(), Min(min), Max(max)]);
}

export function FlagSetting(options: Presence = {}): PropertyDecorator {
  const words: Record<string, boolean> = {
    true: true,
    '1': true,
    on: true,
    false: false,
    '0': false,
    off: false,
  };
  return setting(options, [
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (words[value] ?? value) : value,
    ),
    IsBoolean(),
  ]);
}

export function ChoiceSetting(values: readonly string[], options: Presence = {}): PropertyDecorator {
  return setting(options, [IsIn(values)]);
}
