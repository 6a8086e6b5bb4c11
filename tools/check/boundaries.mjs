/**
 * Imports flow one way: contracts ← platform ← apps. No app imports another one, contracts import nothing but the
 * validators, and the pages take types from contracts and nothing that would bring a validator into the browser.
 */
const apps = ['auth-svc', 'chat-svc', 'ai-svc', 'ticket-svc', 'gateway', 'web'];
const ours = (name) => [`@switchboard/${name}`, `@switchboard/${name}/*`];
const servers = ['@nestjs/*', 'typeorm', 'pg', '@nats-io/*'];

const only = (files, patterns, ignores = []) => ({
  files,
  ignores,
  rules: {
    'no-restricted-imports': 'off',
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
  },
});

const noApps = { group: apps.flatMap(ours), message: 'No app is imported by anything.' };
const noRelativeWayOut = {
  regex: '^(\\.\\./)+((libs|apps)/|[a-z-]+/(src|dist)/)',
  message: 'Other packages are imported by their names.',
};

export const boundaries = [
  only(
    ['libs/contracts/src/**/*.ts'],
    [
      {
        regex: '^(?!\\.{1,2}/|class-validator$|class-transformer$|reflect-metadata$|@jest/globals$)',
        message: 'Contracts import nothing but the validators.',
      },
    ],
  ),
  only(
    ['libs/contracts/src/limits.ts'],
    [{ regex: '.', message: 'limits.ts imports nothing: the pages use it, too.' }],
  ),
  only(
    ['libs/screening/src/**/*.ts'],
    [{ group: [...servers, '@switchboard/*'], message: 'Screening is pure rules.' }, noRelativeWayOut],
  ),
  only(
    ['libs/platform/**/*.ts'],
    [
      noApps,
      noRelativeWayOut,
      { group: ours('screening'), message: 'The platform knows no word of the domain.' },
    ],
  ),
  only(['apps/*-svc/src/**/*.ts'], [noApps, noRelativeWayOut]),
  only(
    ['apps/gateway/src/**/*.ts'],
    [
      noApps,
      noRelativeWayOut,
      { group: ['typeorm', 'pg', '@nestjs/typeorm'], message: 'The gateway has no database.' },
    ],
  ),
  only(
    ['apps/web/src/**/*.ts', 'apps/web/src/**/*.tsx'],
    [
      {
        regex: '^@switchboard/contracts$',
        allowTypeImports: true,
        message: 'Only types, or @switchboard/contracts/limits.',
      },
      {
        group: [...ours('platform'), ...ours('screening'), ...servers],
        message: 'No server code in the browser.',
      },
      noRelativeWayOut,
    ],
    ['**/*.spec.ts', '**/*.spec.tsx'],
  ),
];
