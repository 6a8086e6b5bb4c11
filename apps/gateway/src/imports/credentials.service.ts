import { Injectable } from '@nestjs/common';
import { auth, type Credential } from '@switchboard/contracts';
import { RpcClient, type CallOptions } from '@switchboard/platform';

@Injectable()
export class CredentialsService {
  constructor(private readonly rpc: RpcClient) {}

  /** All of them, or none: they are given out only by whoever got to have them forgotten. */
  async take(id: string, by: CallOptions): Promise<Credential[]> {
    const all: Credential[] = [];
    for (let afterRow = 0, more = true; more; afterRow = all.at(-1)?.row ?? 0) {
      const page = await this.rpc.call(auth.readCredentials, { id, afterRow }, by);
      all.push(...page.items);
      more = page.more;
    }
    await this.rpc.call(auth.forgetCredentials, { id }, by);
    return all;
  }
}
