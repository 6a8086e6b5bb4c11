import type { Shape } from '@switchboard/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { rememberRules } from './remember-rules.js';
import { ServiceError, type FieldFault } from '../errors/service-error.js';

interface Strictness {
  /** Refuse fields the shape doesn't know. Off between services, where it would break a rolling upgrade: they are dropped. */
  readonly exact?: boolean;
}

/** Names that class-transformer leaves out by itself: nobody after it could refuse them. */
const LEFT_OUT = new Set(['__proto__', 'constructor']);

/** No shape of ours is half as deep. What is deeper was made to exhaust the stack of whoever walks through it. */
const DEEPEST = 20;

rememberRules();

/** The value as an instance of a contract's shape, transformed and checked, or VALIDATION_FAILED naming each field. */
export function validated<T extends object>(
  shape: Shape<T>,
  value: unknown,
  { exact = false }: Strictness = {},
): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid([{ field: '', message: 'must be an object' }]);
  }
  if (isDeeper(value, DEEPEST)) throw invalid([{ field: '', message: 'is nested too deeply' }]);
  const unseen = exact ? leftOutOf(value, '') : [];
  if (unseen.length > 0) throw invalid(unseen);
  const instance = plainToInstance(shape, value);
  const errors = validateSync(instance, {
    whitelist: true,
    forbidNonWhitelisted: exact,
    // A shape without fields is a shape too.
    forbidUnknownValues: false,
    validationError: { target: false, value: false },
  });
  if (errors.length > 0) throw invalid(errors.flatMap((error) => faultsOf(error, '')));
  return instance;
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeper(each, levels - 1));
}

function leftOutOf(value: unknown, parent: string): FieldFault[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => {
    const field = parent ? `${parent}.${name}` : name;
    if (LEFT_OUT.has(name)) return [{ field, message: `property ${name} should not exist` }];
    return leftOutOf(each, field);
  });
}

function faultsOf(
  { property, constraints = {}, children = [] }: ValidationError,
  parent: string,
): FieldFault[] {
  const field = parent ? `${parent}.${property}` : property;
  const own = Object.values(constraints).map((message) => ({ field, message }));
  return [...own, ...children.flatMap((child) => faultsOf(child, field))];
}

function invalid(details: FieldFault[]): ServiceError {
  return new ServiceError('invalid', 'VALIDATION_FAILED', 'Some fields are not valid', { details });
}
