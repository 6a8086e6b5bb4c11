/** JSON Schemas of contract shapes, each named once and referred to from then on. */
export function createSchemas(fieldsOf) {
  const named = new Map();

  function of(shape) {
    if (!named.has(shape.name)) {
      named.set(shape.name, {}); // noted first: a shape may contain itself
      named.set(shape.name, describe(shape));
    }
    return { $ref: `#/components/schemas/${shape.name}` };
  }

  function describe(shape) {
    const fields = [...fieldsOf(shape)];
    return {
      type: 'object',
      required: fields.filter(([, field]) => !field.optional).map(([name]) => name),
      properties: Object.fromEntries(fields.map(([name, field]) => [name, property(field)])),
    };
  }

  /** What a reader may rely on. Limits of input are none of a reader's business. */
  function property({ shape, items, type, format, enum: values, nullable, description }) {
    const base = shape ? of(shape()) : clean({ type, format, enum: values, items: items && property(items) });
    const schema = nullable ? { anyOf: [base, { type: 'null' }] } : base;
    return description ? { ...schema, description } : schema;
  }

  const all = () => Object.fromEntries([...named].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { of, all };
}

function clean(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
