import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ById, type Shape } from '@switchboard/contracts';
import { validated } from '@switchboard/platform';
import type { Request } from 'express';

const BODY = 'switchboard:body';
const QUERY = 'switchboard:query';

type Handler = ReturnType<ExecutionContext['getHandler']>;

function noted(name: string, handler: Handler): Shape | undefined {
  const shape: Shape | undefined = Reflect.getMetadata(name, handler);
  return shape;
}

/** The shapes a route takes; a route that names none takes nothing. */
export const bodyShapeOf = (handler: Handler): Shape | undefined => noted(BODY, handler);
export const queryShapeOf = (handler: Handler): Shape | undefined => noted(QUERY, handler);

function note(name: string, shape: Shape, target: object, key: string | symbol): void {
  const method: unknown = Reflect.get(target, key);
  if (typeof method === 'function') Reflect.defineMetadata(name, shape, method);
}

const requestOf = (context: ExecutionContext): Request => context.switchToHttp().getRequest<Request>();

const CheckedBody = createParamDecorator((_: unknown, context: ExecutionContext): object => {
  return requestOf(context).body;
});
const CheckedQuery = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return requestOf(context).checkedQuery;
});

/** The body, validated from this shape: reflection would see only `Object` behind a type import. */
export function BodyOf(shape: Shape): ParameterDecorator {
  return (target, key, index) => {
    if (key !== undefined) note(BODY, shape, target, key);
    CheckedBody()(target, key, index);
  };
}

/** The query string as this shape has it. */
export function QueryOf(shape: Shape): ParameterDecorator {
  return (target, key, index) => {
    if (key !== undefined) note(QUERY, shape, target, key);
    CheckedQuery()(target, key, index);
  };
}

/** The `:id` of the path, or the id that has another name there. */
export const IdParam = createParamDecorator((name: string | undefined, context: ExecutionContext): string => {
  const id = requestOf(context).params[name ?? 'id'];
  return validated(ById, { id }, { exact: true }).id;
});
