import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OpenAiStandIn } from '@switchboard/platform/testing';

let sut: OpenAiStandIn;
beforeEach(async () => {
  sut = await OpenAiStandIn.start();
});
afterEach(() => sut.stop());

const post = (path: string, body: object, signal?: AbortSignal): Promise<Response> =>
  fetch(`${sut.url}${path}`, { method: 'POST', body: JSON.stringify(body), signal });
const ask = { model: 'm', messages: [{ role: 'user', content: 'hello there' }] };
const stream = { ...ask, stream: true, stream_options: { include_usage: true } };

describe('the stand-in for a model', () => {
  it('answers whole', async () => {
    const answer = await (await post('/chat/completions', ask)).json();
    expect(answer).toMatchObject({
      choices: [{ message: { content: 'You said: hello there' }, finish_reason: 'stop' }],
    });
    expect(sut.requests).toMatchObject([{ path: '/chat/completions', body: ask, aborted: false }]);
  });

  it('streams, with usage and an end', async () => {
    sut.answers('one two three');
    const lines = (await (await post('/chat/completions', stream)).text()).split('\n\n').filter(Boolean);
    expect(lines.at(-1)).toBe('data: [DONE]');
    const chunks = lines.slice(0, -1).map((line) => JSON.parse(line.slice('data: '.length)));
    expect(chunks.map((chunk) => chunk.choices[0]?.delta.content ?? '').join('')).toBe('one two three');
    expect(chunks.at(-1).usage).toMatchObject({ completion_tokens: 4 });
  });

  it('refuses once, then recovers', async () => {
    sut.failsNext({ kind: 'status', status: 429, retryAfter: 7 }, { kind: 'status', status: 500 });
    const first = await post('/chat/completions', ask);
    expect([first.status, first.headers.get('retry-after')]).toEqual([429, '7']);
    expect((await post('/chat/completions', ask)).status).toBe(500);
    expect((await post('/chat/completions', ask)).status).toBe(200);
  });

  it.each(['hang', 'stall', 'endless'] as const)('can %s until the client goes', async (kind) => {
    sut.fails({ kind });
    const body = post('/chat/completions', stream, AbortSignal.timeout(100)).then((response) =>
      response.text(),
    );
    await expect(body).rejects.toThrow(/abort/i);
    while (!sut.requests[0]?.aborted) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('can cut a stream, and spoil one', async () => {
    sut.failsNext({ kind: 'cut' }, { kind: 'malformed' });
    await expect(post('/chat/completions', stream).then((response) => response.text())).rejects.toThrow();
    expect(await (await post('/chat/completions', stream)).text()).toMatch(/<html>\n\n$/);
  });

  it('moderates, or has no such thing', async () => {
    sut.flags((text) => (text.includes('hit') ? ['violence'] : []));
    const found = await (await post('/moderations', { input: ['hit him', 'hello'] })).json();
    expect(found.results.map(({ flagged }: { flagged: boolean }) => flagged)).toEqual([true, false]);
    sut.hasModerations = false;
    expect((await post('/moderations', { input: 'hello' })).status).toBe(404);
  });

  it('embeds texts that share words near each other', async () => {
    const input = ['reset my password', 'password reset please', 'shipping costs abroad'];
    const { data } = await (await post('/embeddings', { input })).json();
    const [a, b, c] = data.map(({ embedding }: { embedding: number[] }) => embedding);
    const near = (x: number[], y: number[]): number =>
      x.reduce((sum, each, at) => sum + each * (y[at] ?? 0), 0);
    expect(near(a, b)).toBeGreaterThan(near(a, c));
  });
});
