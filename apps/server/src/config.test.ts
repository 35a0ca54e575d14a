import { expect, test } from '@jest/globals';
import { parseConfig } from './config';

const secret = 'kU3vq0Zr8mWJxT1yB5nPdLhS7aFcEg2o';

test('nothing is required: the embedded default on port 3000', () => {
  expect(parseConfig({ DATABASE_URL: '', PUBLIC_URL: '' })).toEqual({
    ok: true,
    config: {
      port: 3000,
      host: undefined,
      storage: { kind: 'embedded', dataDir: '.data' },
      publicUrl: null,
      secretKey: undefined,
      trustProxy: false,
      logLevel: 'info',
      retentionDays: null,
      metrics: null,
      drainSeconds: 1,
      devPagesDir: undefined,
    },
  });
});

test('everything given', () => {
  const given = {
    PORT: '80',
    HOST: '127.0.0.1',
    DATABASE_URL: 'postgresql://u:p@db:5432/t',
    PUBLIC_URL: 'https://Slices.example.org/',
    SECRET_KEY: secret,
    TRUST_PROXY: '1',
    LOG_LEVEL: 'warn',
    METRICS_PORT: '9464',
    RETENTION_DAYS: '365',
    DRAIN_SECONDS: '0.5',
  };
  expect(parseConfig(given)).toMatchObject({
    ok: true,
    config: {
      storage: { kind: 'postgresql', url: 'postgresql://u:p@db:5432/t' },
      publicUrl: 'https://slices.example.org',
      trustProxy: 1,
      metrics: { port: 9464, host: '127.0.0.1' },
      retentionDays: 365,
      drainSeconds: 0.5,
    },
  });
});

test('all problems are told at once, by the name of the variable', () => {
  const result = parseConfig({
    PORT: 'http',
    DATABASE_URL: 'mysql://db',
    PUBLIC_URL: 'slices.example.org',
    TRUST_PROXY: 'true',
    LOG_LEVEL: 'loud',
    RETENTION_DAYS: '0',
  });
  const names = result.ok ? [] : result.problems.map((problem) => problem.split(' ')[0]);
  expect(names.sort()).toEqual([
    'DATABASE_URL',
    'LOG_LEVEL',
    'PORT',
    'PUBLIC_URL',
    'RETENTION_DAYS',
    'SECRET_KEY',
    'TRUST_PROXY',
  ]);
});

test.each(['', 'short', 'change-me-change-me-change-me-change-me', 'timeslice-secret-timeslice-secret-123'])(
  'PostgreSQL with the secret "%s" is refused',
  (SECRET_KEY) => {
    const result = parseConfig({ DATABASE_URL: 'postgresql://db/t', SECRET_KEY });
    expect(result.ok ? [] : result.problems).toEqual([expect.stringMatching(/^SECRET_KEY /)]);
  },
);

test.each([
  ['2', 2],
  ['10.0.0.0/8,127.0.0.1', ['10.0.0.0/8', '127.0.0.1']],
  ['loopback', ['loopback']],
])('TRUST_PROXY=%s', (TRUST_PROXY, trustProxy) => {
  expect(parseConfig({ TRUST_PROXY })).toMatchObject({ ok: true, config: { trustProxy } });
});
