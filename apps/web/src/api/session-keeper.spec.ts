import { describe, expect, it, jest } from '@jest/globals';
import type { Session } from '@switchboard/contracts';
import { ApiError } from './api-error.js';
import { type KeeperParts, SessionKeeper } from './session-keeper.js';
import type { TabNews } from './tab-channel.js';

const session = (accessToken: string) => ({ accessToken, expiresIn: 900 }) as Session;

/** Two tabs of one browser: a shared lock and a shared channel. */
function browser(refresh: () => Promise<Session>) {
  let turn: Promise<unknown> = Promise.resolve();
  const ears: ((news: TabNews) => void)[] = [];
  const exclusively: KeeperParts['exclusively'] = (work) => {
    const mine = turn.then(work, work);
    turn = mine.catch(() => undefined);
    return mine;
  };
  return (now = () => 0) => {
    const own = ears.length;
    const channel = {
      tell: (news: TabNews) => ears.forEach((ear, at) => at !== own && ear(news)),
      listen: (ear: (news: TabNews) => void) => void ears.push(ear),
    };
    return new SessionKeeper({ refresh, exclusively, channel, now });
  };
}

describe('SessionKeeper', () => {
  it('refreshes once for many callers in many tabs', async () => {
    const refresh = jest.fn(async () => session('new'));
    const tab = browser(refresh);
    const [one, two] = [tab(), tab()];
    one.adopt(session('old'));
    const grants = await Promise.all([
      one.renew('old'),
      one.renew('old'),
      two.renew('old'),
      two.renew('old'),
    ]);
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(grants.map((grant) => grant.session.accessToken)).toEqual(['new', 'new', 'new', 'new']);
  });

  it('gives the token it has while that is good, and renews it before it ends', async () => {
    let now = 0;
    const refresh = jest.fn(async () => session('new'));
    const keeper = browser(refresh)(() => now);
    keeper.adopt(session('old'));
    expect(await keeper.fresh()).toBe('old');
    now = 880_000;
    expect(await keeper.fresh()).toBe('new');
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('ends the session in all tabs when the server refuses', async () => {
    const tab = browser(async () => {
      throw new ApiError(401, { code: 'REFRESH_REUSED', message: '' });
    });
    const [one, two] = [tab(), tab()];
    const heard = jest.fn();
    two.adopt(session('old'));
    two.subscribe(heard);
    await expect(one.renew('old')).rejects.toThrow(ApiError);
    expect(heard).toHaveBeenCalledWith({ kind: 'ended', reason: 'REFRESH_REUSED' });
    expect(two.token).toBeNull();
  });

  it('keeps the session when the server could not be reached', async () => {
    const keeper = browser(async () => {
      throw new ApiError(0, { code: 'OFFLINE', message: '' });
    })();
    keeper.adopt(session('old'));
    await expect(keeper.renew('old')).rejects.toThrow();
    expect(keeper.token).toBe('old');
  });
});
