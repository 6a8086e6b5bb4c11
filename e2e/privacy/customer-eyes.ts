import { Api } from '../support/api.js';
import type { Attempt } from './attempts.js';

const AT_ONCE = 8;

export interface Seen {
  readonly attempt: Attempt;
  readonly status: number;
  readonly text: string;
}

/** A customer who asks everything. Whatever ends their session, they sign in again. */
export class CustomerEyes {
  private constructor(
    private readonly email: string,
    private api: Api,
  ) {}

  static of(api: Api): CustomerEyes {
    return new CustomerEyes(api.signedIn.user.email, api);
  }

  /** In the order of the attempts. */
  async see(attempts: readonly Attempt[], atOnce = AT_ONCE): Promise<Seen[]> {
    const seen: Seen[] = [];
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let at = next++; at < attempts.length; at = next++) seen[at] = await this.look(attempts[at]!);
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return seen;
  }

  private async look(attempt: Attempt): Promise<Seen> {
    const seen = await this.ask(attempt);
    if (seen.status !== 401) return seen;
    this.api = await Api.login(this.api.address, this.email);
    return this.ask(attempt);
  }

  private async ask(attempt: Attempt): Promise<Seen> {
    const { method, path, body, accept = '*/*' } = attempt;
    const response = await fetch(`${this.api.address}/api${path}`, {
      method,
      headers: {
        accept,
        authorization: `Bearer ${this.api.signedIn.accessToken}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    return { attempt, status: response.status, text: await response.text() };
  }
}
