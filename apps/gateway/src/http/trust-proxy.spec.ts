import { trustProxy } from './trust-proxy.js';

test.each([
  ['off', false],
  ['0', false],
  ['', false],
  ['on', 1],
  ['true', 1],
  ['2', 2],
  ['loopback, 10.0.0.0/8', ['loopback', '10.0.0.0/8']],
])('TRUST_PROXY=%p', (setting, expected) => {
  expect(trustProxy(setting)).toEqual(expected);
});
