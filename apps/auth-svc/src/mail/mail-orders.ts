import { Injectable } from '@nestjs/common';
import { FairJobs } from '@switchboard/platform';
import { NIL, v7 as uuid } from 'uuid';
import type { EntityManager } from 'typeorm';
import { OneTimeTokens } from '../one-time/one-time-tokens.js';
import type { PersonRow } from '../people/person.entity.js';
import { Secrets } from '../secrets/secrets.js';
import type { MailOrder } from './mail-order.js';

export const MAIL_JOBS = 'mail';

/** Orders mails as part of the caller's transaction. They leave after its commit, when the mail server takes them. */
@Injectable()
export class MailOrders {
  constructor(
    private readonly jobs: FairJobs,
    private readonly tokens: OneTimeTokens,
    private readonly secrets: Secrets,
  ) {}

  async verification(tx: EntityManager, person: PersonRow, workspaceId: string): Promise<void> {
    await this.link(tx, await this.tokens.make(tx, 'verify-email', person), workspaceId);
  }

  async reset(tx: EntityManager, person: PersonRow, workspaceId: string): Promise<void> {
    await this.link(tx, await this.tokens.make(tx, 'reset-password', person), workspaceId);
  }

  async invitation(tx: EntityManager, person: PersonRow, workspaceId: string, id?: string): Promise<void> {
    await this.link(tx, await this.tokens.make(tx, 'invitation', person, { id, workspaceId }), workspaceId);
  }

  /** To someone who can sign in already: no link that could do harm. */
  welcome(tx: EntityManager, person: PersonRow, workspaceId: string): Promise<void> {
    return this.order(tx, uuid(), workspaceId, { kind: 'welcome', userId: person.id });
  }

  /** The same for an address that nobody has. */
  forgotten(tx: EntityManager, email: string): Promise<void> {
    const tokenId = uuid();
    return this.order(tx, tokenId, NIL, {
      kind: 'forgotten',
      tokenId,
      sealedEmail: this.secrets.seal(email, tokenId),
    });
  }

  private link(tx: EntityManager, tokenId: string, workspaceId: string): Promise<void> {
    return this.order(tx, tokenId, workspaceId, { kind: 'link', tokenId });
  }

  private order(tx: EntityManager, key: string, workspaceId: string, data: MailOrder): Promise<void> {
    return this.jobs.enqueue(tx, { kind: MAIL_JOBS, key, workspaceId, upTo: 1, data });
  }
}
