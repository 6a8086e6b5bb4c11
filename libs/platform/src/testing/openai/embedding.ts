import { createHash } from 'node:crypto';
import type { RequestBody } from './exchange.js';

const DIMENSIONS = 64;

/** The answer of `/v1/embeddings`: texts that share words lie near each other. */
export function embedding(body: RequestBody): object {
  const inputs = typeof body.input === 'string' ? [body.input] : (body.input ?? []);
  const data = inputs.map((text, index) => {
    const vector = vectorOf(text, body.dimensions ?? DIMENSIONS);
    const packed = Buffer.from(new Float32Array(vector).buffer).toString('base64');
    return { object: 'embedding', index, embedding: body.encoding_format === 'base64' ? packed : vector };
  });
  return {
    object: 'list',
    model: body.model ?? 'stand-in',
    data,
    usage: { prompt_tokens: 1, total_tokens: 1 },
  };
}

function vectorOf(text: string, dimensions: number): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    const place = createHash('md5').update(word).digest().readUInt32BE() % dimensions;
    vector[place] = (vector[place] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((each) => each / length);
}
