import { Injectable } from '@nestjs/common';
import { auth, type PublicKey } from '@switchboard/contracts';
import { RpcClient } from './rpc-client.js';

/** Where the public keys of access tokens come from. auth-svc provides its own. */
export abstract class TokenKeys {
  abstract list(): Promise<readonly PublicKey[]>;
}

/** Asks auth-svc. */
@Injectable()
export class RemoteTokenKeys extends TokenKeys {
  constructor(private readonly rpc: RpcClient) {
    super();
  }

  async list(): Promise<readonly PublicKey[]> {
    const { keys } = await this.rpc.call(auth.listKeys, {}, {});
    return keys;
  }
}
