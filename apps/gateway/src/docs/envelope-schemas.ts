import type { Schema } from './schema-of.js';

const text: Schema = { type: 'string' };

/** The shapes that are the gateway's own: what surrounds the data. */
export const ENVELOPE_SCHEMAS: Readonly<Record<string, Schema>> = {
  ListMeta: {
    type: 'object',
    properties: {
      nextCursor: { type: 'string', nullable: true, description: 'For `?cursor=`; null at the end' },
      total: { type: 'integer' },
      lastSeq: { type: 'integer', description: 'Of messages: the newest public one' },
    },
  },
  Failure: {
    type: 'object',
    required: ['success', 'message', 'error'],
    properties: {
      success: { type: 'boolean' },
      message: text,
      error: {
        type: 'object',
        required: ['code', 'message', 'requestId'],
        additionalProperties: true,
        properties: {
          code: text,
          message: text,
          requestId: text,
          details: {
            type: 'array',
            items: {
              type: 'object',
              properties: { field: text, message: text },
              required: ['field', 'message'],
            },
          },
        },
      },
    },
  },
};
