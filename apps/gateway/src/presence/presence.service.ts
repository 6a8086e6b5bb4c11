import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { isStaff } from '@switchboard/contracts';
import { loggableError } from '@switchboard/platform';
import type { AppSocket } from '../sockets/app-socket.js';
import { nextExpiry, rosterOf, type PresenceEntry, type Roster } from './presence.js';
import { PresenceStore } from './presence.store.js';
import { SharedReads } from './shared-reads.js';

/** Renewed three times within its life: two renewals may fail before anybody seems gone. */
const LIFE_MS = 30_000;
const RENEW_EVERY_MS = 10_000;
/** A reload, a change of network: for so long nobody is told that a person has gone. */
const GRACE_MS = 10_000;

type Status = PresenceEntry['status'];
type Entries = Map<string, PresenceEntry>;

interface Look {
  readonly roster: Roster;
  readonly changesIn: number;
}

/** Who is connected, over all tabs and gateways. Without Redis: who is connected here. */
@Injectable()
export class PresenceService implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Presence');
  private readonly local = new Map<string, Entries>();
  private readonly looks = new SharedReads((workspaceId) => this.lookNow(workspaceId));
  private timer?: NodeJS.Timeout;

  constructor(private readonly store: PresenceStore) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.renew(), RENEW_EVERY_MS).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  async set({ id, connected, data: { actor } }: AppSocket, status: Status): Promise<void> {
    if (!connected) return;
    const { userId, name, role, workspaceId } = actor;
    const entry = { userId, name, role, status, until: this.store.now + LIFE_MS };
    const here = this.local.get(workspaceId) ?? new Map<string, PresenceEntry>();
    this.local.set(workspaceId, here.set(id, entry));
    await this.put(workspaceId, new Map([[id, entry]]));
  }

  /** The entry stays for the grace, so that all gateways see the person go at the same moment. */
  async leave({ id, data: { actor } }: AppSocket): Promise<void> {
    const { workspaceId } = actor;
    const here = this.local.get(workspaceId);
    const entry = here?.get(id);
    if (!here || !entry) return;
    here.delete(id);
    if (here.size === 0) this.local.delete(workspaceId);
    await this.put(workspaceId, new Map([[id, { ...entry, until: this.store.now + GRACE_MS }]]));
  }

  /** Who is there, and when that changes if nobody says anything. */
  look(workspaceId: string): Promise<Look> {
    return this.looks.ask(workspaceId);
  }

  /** Staff with sockets of this gateway's. */
  staffHere(workspaceId: string): Roster {
    const here = [...(this.local.get(workspaceId)?.values() ?? [])].filter(({ role }) => isStaff(role));
    return rosterOf(here, 0);
  }

  /** Where anybody has a socket of this gateway's. */
  get workspaces(): string[] {
    return [...this.local.keys()];
  }

  private async lookNow(workspaceId: string): Promise<Look> {
    const entries = new Map([...(await this.read(workspaceId)), ...(this.local.get(workspaceId) ?? [])]);
    const { now } = this.store;
    return { roster: rosterOf(entries.values(), now), changesIn: nextExpiry(entries.values(), now) - now };
  }

  private async renew(): Promise<void> {
    for (const [workspaceId, entries] of this.local) {
      const until = this.store.now + LIFE_MS;
      for (const [id, entry] of entries) entries.set(id, { ...entry, until });
      await this.put(workspaceId, entries);
    }
  }

  private async read(workspaceId: string): Promise<Entries> {
    return this.store.read(workspaceId).catch(() => new Map());
  }

  private async put(workspaceId: string, entries: Entries): Promise<void> {
    await this.store.put(workspaceId, entries).catch((error: unknown) => {
      this.logger.debug({ error: loggableError(error) });
    });
  }
}
