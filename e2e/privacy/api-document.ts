/** As much of a JSON schema as bodies and parameters are made from. */
export interface Schema {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Route {
  /** `GET /conversations/{id}` */
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly query: readonly Parameter[];
  /** Of a JSON body; undefined when it takes none. */
  readonly body?: Schema;
}

/** What the running system says of itself: whatever is built later is in it too. */
export class ApiDocument {
  private constructor(private readonly document: Document) {}

  static async of(address: string): Promise<ApiDocument> {
    const document: unknown = await (await fetch(`${address}/api/openapi.json`)).json();
    return new ApiDocument(document as Document);
  }

  get routes(): Route[] {
    return Object.entries(this.document.paths).flatMap(([full, operations]) =>
      Object.entries(operations).map(([verb, { parameters = [], requestBody }]) => {
        const [method, path] = [verb.toUpperCase(), full.replace(/^\/api/, '')];
        const query = parameters.filter((parameter) => parameter.in === 'query');
        const body = requestBody?.content['application/json']?.schema;
        return { name: `${method} ${path}`, method, path, query, body };
      }),
    );
  }

  has(name: string): boolean {
    return this.routes.some((route) => route.name === name);
  }

  /** The schema itself, where a reference to it stands. */
  resolved(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1) ?? '';
    const found = schema.allOf?.[0] ?? this.document.components.schemas[name];
    return found && found !== schema ? this.resolved(found) : schema;
  }
}
