// Three sizes of test: *.spec.ts (pure, milliseconds), *.db-spec.ts (a use case on real PostgreSQL), *.e2e-spec.ts (over HTTP or in a browser).
export default {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  testMatch: ['<rootDir>/{apps,libs,test,bench}/**/*.{spec,db-spec,e2e-spec}.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '^.+\\.ts$': '<rootDir>/test/support/ts-transform.cjs' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  workerIdleMemoryLimit: '500MB',
  maxWorkers: 2,
  testTimeout: 30_000,
};
