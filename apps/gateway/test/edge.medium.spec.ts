import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startService, type TestService } from '@switchboard/platform/testing';
import { gateway } from '../src/gateway.js';

let sut: TestService;

beforeAll(async () => {
  sut = await startService(gateway, { settings: { PORT: '0' } });
});

afterAll(() => sut.stop());

test('an unknown address is 404 in the envelope', async () => {
  const response = await fetch(`${sut.url}/api/nothing`);
  expect(response.status).toBe(404);
  const body = await response.json();
  expect(body).toEqual({
    success: false,
    message: expect.any(String),
    error: { code: 'NOT_FOUND', message: expect.any(String), requestId: response.headers.get('x-request-id') },
  });
});
