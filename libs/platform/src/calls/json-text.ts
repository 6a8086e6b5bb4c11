/** JSON that was made already, or came over the wire and is handed on as it is. */
export class JsonText {
  constructor(readonly text: string) {}

  /** An object in which this is the value of `key`, ahead of the other fields. */
  within(key: string, others: object): JsonText {
    const end = JSON.stringify(others).slice(1);
    return new JsonText(`{${JSON.stringify(key)}:${this.text}${end === '}' ? '' : ','}${end}`);
  }

  /** Whoever doesn't know of texts takes the value: right, only slower. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

/**
 * A response whose long list is text. Nobody between the service that reads it and the client looks into it, and making
 * objects of five hundred messages takes longer than reading them.
 */
export class WithList<T extends object, Key extends keyof T & string = keyof T & string> {
  constructor(
    readonly key: Key,
    readonly list: JsonText,
    readonly rest: Omit<T, Key>,
  ) {}

  get json(): JsonText {
    return this.list.within(this.key, this.rest);
  }
}
