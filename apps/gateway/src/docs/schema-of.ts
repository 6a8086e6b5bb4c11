import { fieldsOf, type FieldSchema, type Shape } from '@switchboard/contracts';

/** As much of OpenAPI 3.0's schema objects as we write. */
export interface Schema {
  type?: string;
  format?: string;
  enum?: readonly string[];
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  description?: string;
  nullable?: boolean;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  allOf?: Schema[];
  $ref?: string;
}

/** The shapes of the contracts as the document's components: each described once, where its fields are declared. */
export class Schemas {
  readonly components: Record<string, Schema> = {};

  /** A reference to the shape's component, which is made when it is first asked for. */
  refTo(shape: Shape): Schema {
    if (!(shape.name in this.components)) {
      // Entered before it is filled: a shape may contain itself.
      const schema: Schema = {};
      this.components[shape.name] = schema;
      Object.assign(schema, this.objectOf(shape));
    }
    return { $ref: `#/components/schemas/${shape.name}` };
  }

  schemaOf(field: FieldSchema): Schema {
    const { shape, items, optional: _, nullable, ...plain } = field;
    const described = Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined));
    if (shape) return nullable ? { allOf: [this.refTo(shape())], nullable } : this.refTo(shape());
    return {
      ...described,
      ...(items ? { items: this.schemaOf(items) } : {}),
      ...(nullable ? { nullable } : {}),
    };
  }

  private objectOf(shape: Shape): Schema {
    const fields = [...fieldsOf(shape)];
    const required = fields.filter(([, { optional }]) => !optional).map(([name]) => name);
    return {
      type: 'object',
      properties: Object.fromEntries(fields.map(([name, field]) => [name, this.schemaOf(field)])),
      ...(required.length > 0 ? { required } : {}),
    };
  }
}
