import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { SendAdmission } from './send-admission.js';

/** On the route that sends a message, so that a refusal comes before anything was validated. */
@Injectable()
export class RefuseWhenFull implements NestInterceptor {
  constructor(private readonly sends: SendAdmission) {}

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    const refusal = this.sends.refusal();
    if (refusal) throw refusal;
    return next.handle();
  }
}
