import type { Session } from '@switchboard/contracts';
import { ApiError } from './api-error.js';
import type { TabChannel } from './tab-channel.js';

export interface Grant {
  readonly session: Session;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** What happened to the session, for those who show it. */
export type SessionNews =
  | { readonly kind: 'granted'; readonly session: Session; readonly renewal: boolean }
  | { readonly kind: 'ended'; readonly reason: string };

export interface KeeperParts {
  /** Asks the server for a new access token by the cookie. */
  readonly refresh: () => Promise<Session>;
  /** Runs work in one tab of the browser at a time. */
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
  readonly channel: TabChannel;
  readonly now: () => number;
}

/** A token this close to its end is renewed before it is used. */
const MARGIN_MS = 30_000;

/**
 * Keeps the access token, in memory only. However many requests find it expired, in however many tabs, one refresh is
 * under way at a time, and the others take what it brought.
 */
export class SessionKeeper {
  private grant: Grant | null = null;
  private inFlight: Promise<Grant> | null = null;
  private readonly listeners = new Set<(news: SessionNews) => void>();

  constructor(private readonly parts: KeeperParts) {
    parts.channel.listen((news) => {
      if (news.kind === 'ended') this.forget(news.reason);
      else this.keep(news.session, news.kind === 'renewed');
    });
  }

  subscribe(listener: (news: SessionNews) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  get token(): string | null {
    return this.grant?.session.accessToken ?? null;
  }

  /** Epoch ms of the token's end, or null when there is none. */
  get expiresAt(): number | null {
    return this.grant?.expiresAt ?? null;
  }

  /** A session from signing in, registering or switching. */
  adopt(session: Session): void {
    this.keep(session, false);
    this.parts.channel.tell({ kind: 'signed-in', session });
  }

  end(reason: string): void {
    this.forget(reason);
    this.parts.channel.tell({ kind: 'ended', reason });
  }

  /** A token that will still be good when it arrives. */
  async fresh(): Promise<string> {
    const grant = this.grant;
    if (grant && grant.expiresAt - MARGIN_MS > this.parts.now()) return grant.session.accessToken;
    return (await this.renew(grant?.session.accessToken ?? null)).session.accessToken;
  }

  /** Replaces `stale`. Throws the server's error; the session is over only when the server said so. */
  renew(stale: string | null): Promise<Grant> {
    this.inFlight ??= this.parts
      .exclusively(() => this.renewAlone(stale))
      .finally(() => (this.inFlight = null));
    return this.inFlight;
  }

  private async renewAlone(stale: string | null): Promise<Grant> {
    // Another tab may have been faster while this one waited for its turn.
    if (this.grant && this.grant.session.accessToken !== stale) return this.grant;
    try {
      const session = await this.parts.refresh();
      const grant = this.keep(session, true);
      this.parts.channel.tell({ kind: 'renewed', session });
      return grant;
    } catch (error) {
      if (error instanceof ApiError && (error.status === 401 || error.status === 403)) this.end(error.code);
      throw error;
    }
  }

  private keep(session: Session, renewal: boolean): Grant {
    this.grant = { session, expiresAt: this.parts.now() + session.expiresIn * 1000 };
    for (const listener of this.listeners) listener({ kind: 'granted', session, renewal });
    return this.grant;
  }

  private forget(reason: string): void {
    this.grant = null;
    for (const listener of this.listeners) listener({ kind: 'ended', reason });
  }
}
