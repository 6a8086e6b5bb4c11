import { expect, it } from '@jest/globals';
import { currentTrace, traced } from '@switchboard/platform';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { startTracing } from '../src/observability/start-tracing.js';

it("sends spans under their caller's to a collector, and hands the trace on", async () => {
  let received = '';
  const collector = createServer((request, response) => {
    request.setEncoding('utf8').on('data', (part) => (received += part));
    request.on('end', () => response.end('{}'));
  }).listen(0, '127.0.0.1');
  await once(collector, 'listening');
  const address = collector.address();
  const port = typeof address === 'object' ? address?.port : undefined;

  const stop = await startTracing('chat', `http://127.0.0.1:${port}`);
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
  const onward = await traced(
    { name: 'chat.demo.echo', kind: 'server', requestId: 'r1', traceparent },
    async () => currentTrace(),
  );
  await stop();
  collector.close();

  expect(onward).toMatch(new RegExp(`^00-${traceId}-(?!b7ad6b7169203331)`));
  expect(received).toContain('chat.demo.echo');
  expect(received).toContain(traceId);
});
