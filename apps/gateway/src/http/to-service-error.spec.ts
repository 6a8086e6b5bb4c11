import { BadRequestException, ImATeapotException, NotFoundException } from '@nestjs/common';
import { ServiceError } from '@switchboard/platform';
import { publicError } from './error-body.js';
import { toServiceError } from './to-service-error.js';

test('what a caller can act on keeps its code, its facts and its fields', () => {
  const data = { allowed: ['resolved'], code: 'OTHER' };
  const details = [{ field: 'status', message: 'is not allowed' }];
  const thrown = new ServiceError('conflict', 'ILLEGAL_STATUS', 'No', { data, details });
  const error = toServiceError(thrown);
  expect(error && publicError(error, 'r1')).toEqual({
    code: 'ILLEGAL_STATUS',
    message: 'No',
    allowed: ['resolved'],
    details,
    requestId: 'r1',
  });
});

test.each([
  [new NotFoundException('Cannot GET /secret'), 'NOT_FOUND'],
  [new BadRequestException(), 'VALIDATION_FAILED'],
  [new URIError('malformed'), 'VALIDATION_FAILED'],
  [Object.assign(new Error('too large'), { type: 'entity.too.large', status: 413 }), 'TOO_LARGE'],
  [Object.assign(new Error('no'), { type: 'entity.parse.failed', status: 400 }), 'VALIDATION_FAILED'],
])('%s becomes %s', (thrown, code) => {
  expect(toServiceError(thrown)?.code).toBe(code);
});

test.each([
  [new Error('a bug')],
  [new ImATeapotException()],
  [new ServiceError('internal', 'INTERNAL', 'a secret')],
  ['text'],
])('a fault of ours (%p) is reported, not told', (thrown) => {
  expect(toServiceError(thrown)).toBeUndefined();
});
