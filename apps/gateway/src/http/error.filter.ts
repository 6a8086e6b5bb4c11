import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { loggableError, type ServiceError } from '@switchboard/platform';
import type { Request, Response } from 'express';
import { publicError } from './error-body.js';
import { STATUS_OF } from './error-status.js';
import { internalError, toServiceError } from './to-service-error.js';

const PLAIN = /^\/(health|metrics)(\/|$)/;

/** Every failure over HTTP leaves through here, in the one shape that API.md gives it. */
@Catch()
export class ErrorFilter implements ExceptionFilter {
  private readonly logger = new Logger('Http');

  catch(thrown: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    // Health and metrics answer machines, which know nothing of our envelope.
    if (thrown instanceof HttpException && PLAIN.test(request.path)) {
      return void response.status(thrown.getStatus()).json(thrown.getResponse());
    }
    const error = toServiceError(thrown) ?? this.report(thrown, request);
    // The client may be gone, or the answer under way: there is nobody left to tell.
    if (response.headersSent) return void response.end();
    if (error.retryAfter !== undefined || error.retryable) {
      response.setHeader('Retry-After', String(Math.max(1, Math.ceil(error.retryAfter ?? 1))));
    }
    response.setHeader('Cache-Control', 'no-store');
    response
      .status(STATUS_OF[error.kind])
      .json({ success: false, message: error.message, error: publicError(error, request.requestId) });
  }

  private report(thrown: unknown, request: Request): ServiceError {
    this.logger.error({ error: loggableError(thrown), method: request.method, requestId: request.requestId });
    return internalError();
  }
}
