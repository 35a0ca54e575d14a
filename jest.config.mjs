/** One Jest project per library and one for the server: native ESM, compiled by swc. */
const swc = [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
    module: { type: 'es6' },
  },
];

const project = (name, root) => ({
  displayName: name,
  rootDir: import.meta.dirname,
  roots: [`<rootDir>/${root}`],
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': swc },
  moduleNameMapper: {
    '^@timeslice/questions/keys$': '<rootDir>/libs/questions/src/keys.ts',
    '^@timeslice/(engine|questions|contract|session)$': '<rootDir>/libs/$1/src/index.ts',
  },
});

export default {
  coverageProvider: 'v8',
  projects: [
    project('engine', 'libs/engine'),
    project('questions', 'libs/questions'),
    project('contract', 'libs/contract'),
    project('session', 'libs/session'),
    project('server', 'apps/server'),
    project('web', 'apps/web'),
    project('tools', 'tools'),
  ],
};
