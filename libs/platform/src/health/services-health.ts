import { Injectable } from '@nestjs/common';
import { health } from '@switchboard/contracts';
import { RpcClient } from '../calls/rpc-client.js';
import { HealthChecks } from './health-checks.js';

/** Adds every service to the checks of this process: for a gateway, whose `/health/system` speaks for the whole. */
@Injectable()
export class ServicesHealth {
  constructor(checks: HealthChecks, rpc: RpcClient) {
    for (const [service, contract] of Object.entries(health)) {
      checks.add(service, async () => {
        const { ok, parts } = await rpc.call(contract, {}, {});
        const away = parts.filter((part) => !part.ok).map(({ name }) => name);
        if (!ok) throw new Error(`has no ${away.join(', ')}`);
      });
    }
  }
}
