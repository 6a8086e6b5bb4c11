import { Injectable } from '@nestjs/common';
import { Database } from '@switchboard/platform';
import type { EntityManager } from 'typeorm';
import type { OneTimeTokenRow } from '../one-time/one-time-token.entity.js';
import { OneTimeTokens } from '../one-time/one-time-tokens.js';
import { OneTimeTokensRepository } from '../one-time/one-time-tokens.repository.js';
import { PeopleRepository } from '../people/people.repository.js';
import { Secrets } from '../secrets/secrets.js';
import { WorkspacesRepository } from '../workspaces/workspaces.repository.js';
import { type Letter, invitationLetter, resetLetter, verificationLetter, welcomeLetter } from './letters.js';
import { Links } from './links.js';
import type { MailOrder } from './mail-order.js';

export interface Addressed {
  readonly to: string;
  readonly letter: Letter;
}

/** Turns an order into a mail; undefined when there is nothing to send any more, or never was. */
@Injectable()
export class LetterWriter {
  constructor(
    private readonly database: Database,
    private readonly tokens: OneTimeTokens,
    private readonly rows: OneTimeTokensRepository,
    private readonly people: PeopleRepository,
    private readonly workspaces: WorkspacesRepository,
    private readonly secrets: Secrets,
    private readonly links: Links,
  ) {}

  write(order: MailOrder, workspaceId: string): Promise<Addressed | undefined> {
    return this.database.inWorkspace(workspaceId, async (tx) => {
      if (order.kind === 'welcome') return this.welcome(tx, order.userId ?? '', workspaceId);
      const { tokenId = '' } = order;
      if (order.kind === 'forgotten') await this.makeReset(tx, tokenId, order.sealedEmail ?? '');
      const token = await this.rows.find(tx, tokenId);
      return token && !token.usedAt ? this.withLink(tx, token) : undefined;
    });
  }

  /** Once, however often the job runs. */
  private async makeReset(tx: EntityManager, tokenId: string, sealedEmail: string): Promise<void> {
    const person = await this.people.findByEmail(tx, this.secrets.open(sealedEmail, tokenId));
    if (person) await this.tokens.make(tx, 'reset-password', person, { id: tokenId });
  }

  private async withLink(tx: EntityManager, row: OneTimeTokenRow): Promise<Addressed | undefined> {
    const person = await this.people.find(tx, row.userId);
    if (!person) return undefined;
    await this.tokens.renew(tx, row);
    const token = this.tokens.tokenOf(row.id);
    const reader = { name: person.name, url: this.links.to(row.purpose, token) };
    if (row.purpose === 'verify-email') return { to: row.email, letter: verificationLetter(reader) };
    if (row.purpose === 'reset-password') return { to: row.email, letter: resetLetter(reader) };
    const { name: workspace, slug } = await this.workspaces.find(tx, row.workspaceId ?? '');
    const url = this.links.to(row.purpose, token, slug);
    return { to: row.email, letter: invitationLetter({ ...reader, url, workspace }) };
  }

  private async welcome(
    tx: EntityManager,
    userId: string,
    workspaceId: string,
  ): Promise<Addressed | undefined> {
    const person = await this.people.find(tx, userId);
    const { name: workspace, slug } = await this.workspaces.find(tx, workspaceId);
    const url = this.links.entrance(slug);
    return person
      ? { to: person.email, letter: welcomeLetter({ name: person.name, url, workspace }) }
      : undefined;
  }
}
