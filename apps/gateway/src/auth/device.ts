import type { Device } from '@switchboard/contracts';
import type { Request } from 'express';

const SHOWN = 200;

/** The address is the proxy's word only where TRUST_PROXY says so: express decides. */
export function deviceOf(request: Request): Device {
  return {
    device: (request.get('user-agent') ?? 'unknown').slice(0, SHOWN),
    address: request.ip ?? 'unknown',
  };
}
