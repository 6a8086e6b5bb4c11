import { describe, expect, it } from '@jest/globals';
import { ConfigFaults, readConfig } from './load-config.js';
import { ServiceConfig } from './service-config.js';
import { FlagSetting, IntSetting, TextSetting } from './setting.js';

class OwnConfig extends ServiceConfig {
  @TextSetting() keysSecret: string;
  @IntSetting({ max: 10 }) retries = 3;
  @FlagSetting() workspaceSignup = true;
}

const good = {
  DATABASE_URL: 'postgres://app@localhost/own',
  DATABASE_OWNER_URL: 'postgres://owner@localhost/own',
  KEYS_SECRET: 'hush',
};

describe('a config', () => {
  it('is read from the environment, with defaults', () => {
    const config = readConfig(OwnConfig, {
      ...good,
      RETRIES: '7',
      WORKSPACE_SIGNUP: 'off',
      NATS_USER: '',
      HOME: '/',
    });
    expect(config).toBeInstanceOf(OwnConfig);
    expect(config).toMatchObject({
      keysSecret: 'hush',
      retries: 7,
      workspaceSignup: false,
      logLevel: 'info',
    });
    expect(config.natsUser).toBeUndefined();
    expect('home' in config).toBe(false);
  });

  it('tells all its faults at once, and no secret', () => {
    const read = (): unknown =>
      readConfig(OwnConfig, {
        ...good,
        KEYS_SECRET: '',
        DATABASE_URL: 'hunter2',
        RETRIES: 'many',
        LOG_LEVEL: 'loud',
      });
    expect(read).toThrow(ConfigFaults);
    try {
      read();
    } catch (error) {
      const text = String(error);
      for (const name of [
        'KEYS_SECRET is missing',
        'DATABASE_URL must be',
        'RETRIES must be',
        'LOG_LEVEL must be',
      ]) {
        expect(text).toContain(name);
      }
      expect(text).not.toContain('hunter2');
    }
  });
});
