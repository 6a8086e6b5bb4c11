import { randomUUID } from 'node:crypto';
import { startService, type TestService } from '@switchboard/platform/testing';
import { aiService } from '../../../ai-svc/src/service.js';
import { authService } from '../../../auth-svc/src/service.js';
import { service as chatService } from '../../../chat-svc/src/service.js';
import { ticketService } from '../../../ticket-svc/src/service.js';
import { gateway } from '../../src/gateway.js';

const ENOUGH = {
  LIMIT_REGISTRATIONS_PER_ADDRESS: '100000',
  LIMIT_REQUESTS_PER_USER: '100000',
  LIMIT_MESSAGES_PER_USER: '100000',
  LIMIT_REQUESTS_PER_ADDRESS: '100000',
};

/** The real services and two gateways in this process, on databases and a NATS prefix of their own. */
export class Stack {
  private constructor(
    readonly auth: TestService,
    readonly chat: TestService,
    readonly ai: TestService,
    readonly ticket: TestService,
    readonly gateways: readonly [TestService, TestService],
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Stack> {
    const redisPrefix = `t${randomUUID()}:`;
    const common = { ...ENOUGH, REDIS_PREFIX: redisPrefix, ...settings };
    const auth = await startService(authService, {
      settings: {
        ...common,
        KEYS_SECRET: 'a secret for tests of more than 32 characters',
        WORKSPACE_SIGNUP: 'open',
        MAIL_DIR: `${process.env['TMPDIR'] ?? '/tmp'}/switchboard-gateway-mail`,
      },
    });
    const chat = await startService(chatService, { settings: common, beside: auth });
    const ai = await startService(aiService, { settings: common, beside: auth });
    const ticket = await startService(ticketService, { settings: common, beside: auth });
    const edge = { settings: { ...common, PORT: '0' }, beside: auth };
    const gateways = [await startService(gateway, edge), await startService(gateway, edge)] as const;
    return new Stack(auth, chat, ai, ticket, [...gateways]);
  }

  get url(): string {
    return this.gateways[0].url;
  }

  get otherUrl(): string {
    return this.gateways[1].url;
  }

  async stop(): Promise<void> {
    for (const each of [...this.gateways, this.ticket, this.ai, this.chat, this.auth]) await each.stop();
  }
}
