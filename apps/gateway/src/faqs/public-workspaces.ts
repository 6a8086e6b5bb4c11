import { Injectable } from '@nestjs/common';
import { auth } from '@switchboard/contracts';
import { RpcClient, ServiceError, type CallOptions } from '@switchboard/platform';

/** Whose knowledge is asked for: the token's, or without one the workspace whose slug is given. */
@Injectable()
export class PublicWorkspaces {
  constructor(private readonly rpc: RpcClient) {}

  async idFor(slug: string | undefined, by: CallOptions): Promise<string | undefined> {
    if (by.token) return undefined;
    if (slug === undefined) {
      throw new ServiceError('unauthenticated', 'UNAUTHENTICATED', 'A token or `?workspace=` is needed');
    }
    return (await this.rpc.call(auth.findWorkspace, { slug }, by)).id;
  }
}
