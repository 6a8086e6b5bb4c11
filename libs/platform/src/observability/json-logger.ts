import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import { loggableError } from '../errors/loggable-error.js';
import { currentRequest } from './request-context.js';
import { currentTrace, traceIdOf } from './trace.js';

/** A last resort: nothing that holds a secret or a customer's text should be handed to the log at all. */
const SECRETS = [
  'password',
  'token',
  'refreshToken',
  'accessToken',
  'authorization',
  'cookie',
  'secret',
  'content',
];

interface LoggerOptions {
  readonly service: string;
  readonly level: string;
}

/** Nest's logger over pino: a JSON line each, with the ids of the request it belongs to. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor({ service, level }: LoggerOptions) {
    this.pino = pino({
      level,
      base: { service },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
      redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      mixin: () => ({ requestId: currentRequest()?.requestId, traceId: traceIdOf(currentTrace()) }),
    });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** Nest's convention: the context comes last, after a text that belongs to an object or the stack of an error. */
  private write(
    level: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace',
    message: unknown,
    rest: unknown[],
  ): void {
    const texts = rest.filter((each) => typeof each === 'string');
    const context = texts.at(-1);
    const [first] = texts.slice(0, -1);
    if (message instanceof Error) this.pino[level]({ context, error: loggableError(message) }, message.name);
    else if (typeof message === 'object' && message !== null)
      this.pino[level]({ context, ...message }, first);
    else this.pino[level]({ context, stack: first }, String(message));
  }
}
