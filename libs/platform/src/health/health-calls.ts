import { Injectable } from '@nestjs/common';
import { health, ownerOf } from '@switchboard/contracts';
import { Broker } from '../broker/broker.js';
import { CallServer } from '../calls/call-server.js';
import { HealthChecks } from './health-checks.js';

/** Lets gateways ask how this service is: its own HTTP listens on loopback only. */
@Injectable()
export class HealthCalls {
  constructor({ service }: Broker, server: CallServer, checks: HealthChecks) {
    const contract = Object.values(health).find((each) => ownerOf(each) === service);
    if (contract) server.addHandler(contract.subject, () => checks.summary(), false, { contract });
  }
}
