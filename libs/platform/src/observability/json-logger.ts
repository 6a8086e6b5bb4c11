import type { LoggerService } from '@nestjs/common';
import { pino, type DestinationStream, type Logger } from 'pino';
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

/** Twenty lines of how Nest puts a process together say nothing to whoever runs it. */
const NEST_AT_START: ReadonlySet<unknown> = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestMicroservice',
  'NestApplication',
  'WebSocketsController',
]);

interface LoggerOptions {
  readonly service: string;
  readonly level: string;
}

/** Nest's logger over pino: a JSON line each, with the ids of the request it belongs to. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  constructor({ service, level }: LoggerOptions, destination?: DestinationStream) {
    const options = {
      level,
      base: { service },
      timestamp: () => `,"time":"${new Date().toISOString()}"`,
      formatters: { level: (label: string) => ({ level: label }) },
      redact: SECRETS.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      serializers: { error: errorOnly, err: errorOnly },
      mixin: () => ({ requestId: currentRequest()?.requestId, traceId: traceIdOf(currentTrace()) }),
    };
    this.pino = destination ? pino(options, destination) : pino(options);
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write(NEST_AT_START.has(rest.at(-1)) ? 'debug' : 'info', message, rest);
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

function errorOnly(value: unknown): unknown {
  return value instanceof Error ? loggableError(value) : value;
}
