import type { NestInterceptor } from '@nestjs/common';
import express, { type Request, type Response } from 'express';

/** Reads a body of these types as it is. */
export function bodyInterceptor(type: string[], limit: number): NestInterceptor {
  const read = express.raw({ type, limit });
  return {
    async intercept(context, next) {
      const http = context.switchToHttp();
      await new Promise<void>((resolve, reject) => {
        read(http.getRequest<Request>(), http.getResponse<Response>(), (error?: unknown) => {
          if (error) reject(error);
          else resolve();
        });
      });
      return next.handle();
    },
  };
}
