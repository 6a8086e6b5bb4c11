import { createServer } from 'node:http';
import { median } from '../measure/statistics.mjs';

/** Takes the spans that our processes send, in place of a collector. */
export async function startCollector(ending) {
  const spans = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request.setEncoding('utf8')) body += part;
    const { resourceSpans = [] } = JSON.parse(body);
    for (const { scopeSpans } of resourceSpans) for (const scope of scopeSpans) spans.push(...scope.spans);
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  ending.add(async () => server.closeAllConnections());
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    forget: () => void (spans.length = 0),
    pathOf: (root) => pathOf(spans, root),
  };
}

/** What happens in the traces that begin with this span: medians in ms, from the beginning of the trace. */
function pathOf(spans, rootName) {
  const roots = new Map(spans.filter(({ name }) => name === rootName).map((root) => [root.traceId, root]));
  const steps = {};
  for (const { traceId, name, startTimeUnixNano: begun, endTimeUnixNano: ended } of spans) {
    const root = roots.get(traceId);
    if (!root) continue;
    steps[name] ??= { after: [], took: [] };
    steps[name].after.push(msBetween(root.startTimeUnixNano, begun));
    steps[name].took.push(msBetween(begun, ended));
  }
  const summary = ([name, { after, took }]) => [
    name,
    { after: median(after), took: median(took), count: took.length },
  ];
  return Object.fromEntries(Object.entries(steps).map(summary));
}

const msBetween = (from, to) => Number(BigInt(to) - BigInt(from)) / 1e6;
