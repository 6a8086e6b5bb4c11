import { COMMON_ERRORS, type ErrorList, type ErrorsOf, type RpcContract } from '@switchboard/contracts';
import { ServiceError, type ErrorExtra } from './service-error.js';

/** Throws a `ServiceError` out of the contract's closed list: a code that isn't in the list does not compile. */
export function fail<C extends RpcContract>(
  contract: C,
  code: ErrorsOf<C> & string,
  message: string,
  extra?: ErrorExtra,
): never {
  const known: ErrorList = { ...COMMON_ERRORS, ...contract.errors };
  throw new ServiceError(known[code] ?? 'internal', code, message, extra);
}
