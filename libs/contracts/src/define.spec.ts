import { describe, expect, it } from '@jest/globals';
import { type PayloadOf, type RequestOf, event, ownerOf, rpc } from './define.js';

class Wired {
  text: string;
  list: number[];
  nested?: { flag: boolean | null };
}
class Dated {
  at: Date;
}
class Deep {
  list: { at: Date }[];
}
class Callable {
  run: () => void;
}

describe('a contract', () => {
  it('takes shapes that survive JSON, and no others', () => {
    const contract = rpc({
      subject: 'a.b.c',
      request: Wired,
      response: Wired,
      errors: { NOT_FOUND: 'not-found' },
    });
    // @ts-expect-error a Date does not survive JSON
    rpc({ subject: 'a.b.c', request: Dated, response: Wired, errors: {} });
    // @ts-expect-error nor does one further down
    rpc({ subject: 'a.b.c', request: Wired, response: Deep, errors: {} });
    // @ts-expect-error nor a function
    event({ type: 'a.b.c', version: 1, payload: Callable, key: () => '' });
    // @ts-expect-error an error has one of the known kinds
    rpc({ subject: 'a.b.c', request: Wired, response: Wired, errors: { ODD: 'odd' } });
    // @ts-expect-error a caller is one of the known ones
    rpc({ subject: 'a.b.c', request: Wired, response: Wired, errors: {}, by: ['stranger'] });
    expect(contract.errors.NOT_FOUND).toBe('not-found');
  });

  it('types both of its sides', () => {
    const contract = event({ type: 'a.b.happened', version: 1, payload: Wired, key: (wired) => wired.text });
    const payload: PayloadOf<typeof contract> = { text: 'x', list: [1] };
    // @ts-expect-error text is missing
    const other: PayloadOf<typeof contract> = { list: [] };
    expect(contract.key(payload)).toBe('x');
    expect(other).toBeDefined();
  });

  it('is a user’s call unless it says otherwise', () => {
    const contract = rpc({ subject: 'a.b.c', request: Wired, response: Wired, errors: {} });
    const request: RequestOf<typeof contract> = { text: 'x', list: [] };
    expect(contract.by).toEqual(['user']);
    expect(contract.timeoutMs).toBe(5_000);
    expect(request.nested).toBeUndefined();
  });

  it('belongs to the service its name begins with', () => {
    expect(ownerOf(event({ type: 'chat.x.y', version: 1, payload: Wired, key: () => '' }))).toBe('chat');
  });
});
