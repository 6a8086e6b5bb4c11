import { applyDecorators, Catch, UseFilters, type ExceptionFilter } from '@nestjs/common';
import { Ctx, MessagePattern, Payload } from '@nestjs/microservices';
import type { RequestOf, ResponseOf, RpcContract } from '@switchboard/contracts';
import { throwError, type Observable } from 'rxjs';
import type { CallOf } from './call.js';
import type { WithList } from './json-text.js';

/** Nest's own filter would turn every error into "Internal server error" before `CallServer` sees it. */
@Catch()
class LetPass implements ExceptionFilter {
  catch(error: unknown): Observable<never> {
    return throwError(() => error);
  }
}

type Answer<C> = ResponseOf<C> | (ResponseOf<C> extends object ? WithList<ResponseOf<C>> : never);

type Handler<C> = (request: RequestOf<C>, call: CallOf<C>) => Promise<Answer<C>> | Answer<C>;

/** Makes a controller's method the answer to a contract. A wrong request or response type does not compile. */
export function Handles<C extends RpcContract>(contract: C) {
  return <Method extends Handler<C>>(
    target: object,
    key: string | symbol,
    descriptor: TypedPropertyDescriptor<Method>,
  ): void => {
    Payload()(target, key, 0);
    Ctx()(target, key, 1);
    applyDecorators(MessagePattern(contract.subject, { contract }), UseFilters(LetPass))(
      target,
      key,
      descriptor,
    );
  };
}
