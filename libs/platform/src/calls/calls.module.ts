import { Module } from '@nestjs/common';
import { Admission } from './admission.js';
import { CallAnswerer } from './call-answerer.js';
import { CallServer } from './call-server.js';
import { KeyRing } from './key-ring.js';
import { RpcClient } from './rpc-client.js';
import { RemoteTokenKeys } from './token-keys.js';
import { TokenVerifier } from './token-verifier.js';

/** Calling other services, and being called. */
@Module({
  providers: [RpcClient, RemoteTokenKeys, KeyRing, TokenVerifier, Admission, CallAnswerer, CallServer],
  exports: [RpcClient, KeyRing, TokenVerifier, CallServer],
})
export class CallsModule {}
