import { COMMON_ERRORS, fieldsOf, type ErrorList, type Shape } from '@switchboard/contracts';
import type { Audience, DataShape, RouteFacts } from '../http/route.js';
import type { FileFacts } from '../http/file.js';
import { STATUS_OF } from '../http/error-status.js';
import type { Schema, Schemas } from './schema-of.js';

export interface RouteShapes {
  readonly body?: Shape;
  readonly query?: Shape;
}

/** By media type. */
type Content = Record<string, { readonly schema: Schema }>;

interface Answer {
  readonly description: string;
  readonly content?: Content;
}

export interface Operation {
  readonly summary: string;
  readonly parameters: object[];
  readonly requestBody?: object;
  readonly responses: Record<string, Answer>;
  readonly security: object[];
  /** For readers and for tests: who may use it at all. */
  readonly 'x-who': Audience;
}

/** What any route of ours may answer with besides the errors of its calls. */
const EDGE_ERRORS = { ...COMMON_ERRORS, RATE_LIMITED: 'rate-limited' } as const satisfies ErrorList;
const BINARY: Schema = { type: 'string', format: 'binary' };
const BODY_ERRORS = { TOO_LARGE: 'too-large', UNSUPPORTED_TYPE: 'unsupported' } as const satisfies ErrorList;

/** A route's entry in the document: all of it follows from what the route says of itself and from its contracts. */
export function describeRoute(
  path: string,
  route: RouteFacts,
  { body, query }: RouteShapes,
  schemas: Schemas,
): Operation {
  return {
    summary: route.does,
    'x-who': route.who,
    security: securityOf(route),
    parameters: [...pathParameters(path), ...(query ? queryParameters(query, schemas) : [])],
    ...(body ? { requestBody: requestBody(body, schemas) } : {}),
    ...(route.file ? { requestBody: fileBody(route.file) } : {}),
    responses: {
      [route.status ?? 200]: success(route, schemas),
      ...failures(route, body !== undefined || route.file !== undefined),
    },
  };
}

function securityOf({ who, calls = [] }: RouteFacts): object[] {
  if (who !== 'anyone') return [{ bearer: [] }];
  const tokenHelps = calls.some(({ by }) => by.includes('user'));
  return tokenHelps ? [{}, { bearer: [] }] : [];
}

function requestBody(body: Shape, schemas: Schemas): object {
  const required = [...fieldsOf(body).values()].some(({ optional }) => !optional);
  return { required, content: json(schemas.refTo(body)) };
}

/** Alone in the body, or as the one part of a form. */
function fileBody({ types, bytes }: FileFacts): object {
  const form = { type: 'object', properties: { file: BINARY }, required: ['file'] };
  const bare = types.map((type) => [type, { schema: BINARY }]);
  const content = { 'multipart/form-data': { schema: form }, ...Object.fromEntries(bare) };
  return { required: true, description: `At most ${bytes} bytes`, content };
}

function pathParameters(path: string): object[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const schema = /^id$|Id$/.test(name) ? { type: 'string', format: 'uuid' } : { type: 'string' };
    return { name, in: 'path', required: true, schema };
  });
}

function queryParameters(query: Shape, schemas: Schemas): object[] {
  return [...fieldsOf(query)].map(([name, field]) => {
    const list = field.type === 'array' ? { style: 'form', explode: false } : {};
    return { name, in: 'query', required: !field.optional, schema: schemas.schemaOf(field), ...list };
  });
}

function success({ status, data, bare, type }: RouteFacts, schemas: Schemas): Answer {
  if (status === 204) return { description: 'Done' };
  if (type) return { description: 'Answered', content: { [type]: { schema: BINARY } } };
  const schema = data ? dataSchema(data, schemas) : { nullable: true };
  if (bare) return { description: 'Answered', content: json(schema) };
  const paged = data && 'page' in data;
  const properties = {
    success: { type: 'boolean' },
    data: schema,
    ...(paged ? { meta: { $ref: '#/components/schemas/ListMeta' } } : {}),
  };
  const required = ['success', 'data', ...(paged ? ['meta'] : [])];
  return { description: 'Answered', content: json({ type: 'object', properties, required }) };
}

function dataSchema(data: DataShape, schemas: Schemas): Schema {
  if (typeof data === 'function') return schemas.refTo(data);
  return { type: 'array', items: schemas.refTo('list' in data ? data.list : data.page) };
}

function failures({ calls = [] }: RouteFacts, hasBody: boolean): Record<string, Answer> {
  const own: ErrorList = Object.assign({}, ...calls.map(({ errors }) => errors));
  const errors: ErrorList = { ...EDGE_ERRORS, ...(hasBody ? BODY_ERRORS : {}), ...own };
  const codes = new Map<number, string[]>();
  for (const [code, kind] of Object.entries(errors)) {
    const status = STATUS_OF[kind];
    codes.set(status, [...(codes.get(status) ?? []), code]);
  }
  const schema = { $ref: '#/components/schemas/Failure' };
  return Object.fromEntries(
    [...codes].map(([status, names]) => [status, { description: names.join(', '), content: json(schema) }]),
  );
}

function json(schema: Schema): Content {
  return { 'application/json': { schema } };
}
