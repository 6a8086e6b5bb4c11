import { MessagePattern } from '@nestjs/microservices';
import type { RequestOf, ResponseOf, RpcContract } from '@switchboard/contracts';
import type { CallOf } from './call.js';

type Handler<C> = (request: RequestOf<C>, call: CallOf<C>) => Promise<ResponseOf<C>> | ResponseOf<C>;

/** Makes a controller's method the answer to a contract. A wrong request or response type does not compile. */
export function Handles<C extends RpcContract>(contract: C) {
  return (target: object, key: string | symbol, descriptor: TypedPropertyDescriptor<Handler<C>>): void => {
    MessagePattern(contract.subject, { contract })(target, key, descriptor);
  };
}
