import { rpc } from '../define.js';
import { Flag, ListOf, Plain } from '../fields.js';
import { Empty } from './shared.dto.js';

/** Something a service needs: its database, the broker. */
export class HealthOfPart {
  @Plain() name: string;
  @Flag() ok: boolean;
}

export class HealthOfService {
  @Flag() ok: boolean;
  @ListOf(() => HealthOfPart) parts: HealthOfPart[];
}

const check = <Service extends string>(service: Service) =>
  rpc({
    subject: `${service}.health.check`,
    request: Empty,
    response: HealthOfService,
    errors: {},
    by: ['gateway'],
    timeoutMs: 3_000,
  });

/** Every service answers how it is; a gateway puts them together for `/health/system`. */
export const health = {
  auth: check('auth'),
  chat: check('chat'),
  ai: check('ai'),
  ticket: check('ticket'),
} as const;
