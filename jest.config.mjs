/**
 * Unit specs stand beside their file and do no I/O; medium specs start real services on real servers; e2e drives a browser.
 * What measures, or takes the machine apart, runs with nothing beside it.
 */
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@switchboard/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  setupFiles: ['reflect-metadata', '<rootDir>/tools/test/ports-of-worker.mjs'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
        module: { type: 'es6' },
      },
    ],
  },
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  modulePathIgnorePatterns: ['/dist/'],
};

export default {
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['**/src/**/*.spec.ts', '**/{tools,bench,chaos}/**/*.spec.mjs'],
    },
    { ...shared, displayName: 'medium', testMatch: ['**/test/**/*.medium.spec.ts'] },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['**/e2e/**/*.e2e.spec.ts'],
      testPathIgnorePatterns: [...shared.testPathIgnorePatterns, '/e2e/alone/'],
    },
    { ...shared, displayName: 'alone', testMatch: ['**/e2e/alone/*.e2e.spec.ts'] },
  ],
  // Medium specs start whole services: few at a time are faster than many.
  maxWorkers: 2,
  testTimeout: 30_000,
};
