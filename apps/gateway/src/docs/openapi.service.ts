import { Injectable, type INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import type { OpenAPIObject } from '@nestjs/swagger';
import { bodyShapeOf, queryShapeOf } from '../http/input.js';
import { ROUTE, type RouteFacts } from '../http/route.js';
import { describeRoute, type Operation } from './describe-route.js';
import { ENVELOPE_SCHEMAS } from './envelope-schemas.js';
import { Schemas } from './schema-of.js';

type Handler = Parameters<typeof bodyShapeOf>[0];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The document of the public API, made from the routes when it is first asked for: its library takes long to load. */
@Injectable()
export class OpenApiService {
  private app?: INestApplication;
  private made?: Promise<OpenAPIObject>;

  constructor(private readonly modules: ModulesContainer) {}

  describes(app: INestApplication): void {
    this.app = app;
  }

  document(): Promise<OpenAPIObject> {
    this.made ??= this.make();
    return this.made;
  }

  private async make(): Promise<OpenAPIObject> {
    if (!this.app) throw new Error('There is no application to describe yet');
    const { DocumentBuilder, SwaggerModule } = await import('@nestjs/swagger');
    const about = new DocumentBuilder()
      .setTitle('Switchboard')
      .setDescription('The public REST API. Socket.io and the rules common to all routes: docs/API.md')
      .setVersion('1')
      .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'bearer')
      .build();
    const document = SwaggerModule.createDocument(this.app, about, { operationIdFactory: operationId });
    const schemas = new Schemas();
    for (const [path, item] of Object.entries(document.paths)) {
      for (const method of METHODS) {
        const operation = item[method];
        const described = operation && this.describe(path, operation.operationId ?? '', schemas);
        if (described) Object.assign(operation, described);
        else if (operation) delete item[method];
      }
      if (Object.keys(item).length === 0) delete document.paths[path];
    }
    document.components = { ...document.components };
    Object.assign(document.components, { schemas: { ...schemas.components, ...ENVELOPE_SCHEMAS } });
    return document;
  }

  /** Undefined for what is no part of the API: health, metrics, this document. */
  private describe(path: string, id: string, schemas: Schemas): Operation | undefined {
    const handler = this.handlers().get(id);
    const route: RouteFacts | undefined = handler && Reflect.getMetadata(ROUTE, handler);
    if (!handler || !route) return undefined;
    return describeRoute(path, route, { body: bodyShapeOf(handler), query: queryShapeOf(handler) }, schemas);
  }

  private handlers(): Map<string, Handler> {
    const handlers = new Map<string, Handler>();
    for (const { controllers } of this.modules.values()) {
      for (const { metatype } of controllers.values()) {
        const prototype: object = metatype?.prototype ?? {};
        for (const [name, { value }] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
          if (typeof value === 'function') handlers.set(operationId(metatype?.name ?? '', name), value);
        }
      }
    }
    return handlers;
  }
}

function operationId(controller: string, method: string): string {
  return `${controller}.${method}`;
}
