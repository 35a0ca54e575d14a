import { z } from 'zod';

/** Secrets that stand in documentation somewhere: whoever copies one shares it with everybody. */
const exampleSecrets = ['change-me', 'changeme', 'secret', 'example', 'timeslice', 'better-auth-secret'];

const port = (name: string) => {
  const error = `${name} must be a whole number from 0 to 65535`;
  return z.coerce.number({ error }).int(error).min(0, error).max(65535, error);
};

const publicUrl = z.string().refine(isOrigin, {
  error: 'PUBLIC_URL must be the address that browsers use, without a path: https://timeslice.example.org',
});

const databaseUrl = z.string().regex(/^postgres(ql)?:\/\/\S+$/, {
  error: 'DATABASE_URL must be a PostgreSQL address: postgresql://user:password@host:5432/database',
});

const secretKey = z.string().refine((key) => key.length >= 32 && !isExample(key), {
  error: 'SECRET_KEY must be at least 32 random characters and no example; make one with: openssl rand -base64 32',
});

const retentionError = 'RETENTION_DAYS must be a number of days, 1 or more; unset: sessions are kept for ever';

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const environment = z
  .object({
    PORT: port('PORT').default(3000),
    HOST: z.string().optional(),
    DATABASE_URL: databaseUrl.optional(),
    DATA_DIR: z.string().default('.data'),
    PUBLIC_URL: publicUrl.optional(),
    SECRET_KEY: secretKey.optional(),
    TRUST_PROXY: z
      .string()
      .regex(/^(\d+|[\da-fA-F.:/]+(,[\da-fA-F.:/]+)*|loopback)$/, {
        error:
          'TRUST_PROXY must be the number of reverse proxies in front of the server (1), or their addresses (10.0.0.0/8,127.0.0.1)',
      })
      .optional(),
    LOG_LEVEL: z.enum(logLevels, { error: `LOG_LEVEL must be one of ${logLevels.join(', ')}` }).default('info'),
    RETENTION_DAYS: z.coerce
      .number({ error: retentionError })
      .min(1, retentionError)
      .max(36_500, retentionError)
      .optional(),
    METRICS_PORT: port('METRICS_PORT').optional(),
    METRICS_HOST: z.string().default('127.0.0.1'),
    DRAIN_SECONDS: z.coerce
      .number({ error: 'DRAIN_SECONDS must be a number from 0 to 600' })
      .min(0, 'DRAIN_SECONDS must be a number from 0 to 600')
      .max(600, 'DRAIN_SECONDS must be a number from 0 to 600')
      .default(1),
    DEV_PAGES_DIR: z.string().optional(),
  })
  .transform((env) => ({
    port: env.PORT,
    /** undefined: every interface, so that phones in the room can reach it. */
    host: env.HOST,
    storage:
      env.DATABASE_URL === undefined
        ? ({ kind: 'embedded', dataDir: env.DATA_DIR } as const)
        : ({ kind: 'postgresql', url: env.DATABASE_URL } as const),
    publicUrl: env.PUBLIC_URL === undefined ? null : new URL(env.PUBLIC_URL).origin,
    /** undefined: the embedded default makes its own and keeps it in the data folder. */
    secretKey: env.SECRET_KEY,
    trustProxy: trustProxy(env.TRUST_PROXY),
    logLevel: env.LOG_LEVEL,
    /** null: for ever. */
    retentionDays: env.RETENTION_DAYS ?? null,
    /** null: nobody can read them. */
    metrics: env.METRICS_PORT === undefined ? null : { port: env.METRICS_PORT, host: env.METRICS_HOST },
    /** Over so many seconds everybody is sent away when this server stops. */
    drainSeconds: env.DRAIN_SECONDS,
    /** Set by tools/dev.mjs: the pages come from Next with reload instead of from the export. */
    devPagesDir: env.DEV_PAGES_DIR,
  }));

export type Config = z.output<typeof environment>;

export type ConfigResult =
  { readonly ok: true; readonly config: Config } | { readonly ok: false; readonly problems: string[] };

/** An empty variable counts as unset: that is how compose files pass "nothing". */
export function parseConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const parsed = environment.safeParse(given);
  const problems = parsed.error?.issues.map(({ message }) => message) ?? [];
  if (given['DATABASE_URL'] !== undefined && given['SECRET_KEY'] === undefined) {
    problems.push('SECRET_KEY is required when DATABASE_URL is set; make one with: openssl rand -base64 32');
  }
  return parsed.success && problems.length === 0 ? { ok: true, config: parsed.data } : { ok: false, problems };
}

/** The environment of this process: nothing else reads it. */
export const readConfig = (): ConfigResult => parseConfig(process.env);

/** Injection token of the `Config`. */
export const CONFIG = Symbol('CONFIG');

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && url.pathname === '/' && url.search === '' && url.hash === '';
}

/** An example with a few characters of one's own added is an example. */
function isExample(key: string): boolean {
  const own = exampleSecrets.reduce((rest, example) => rest.replaceAll(example, ''), key.toLowerCase());
  return own.replace(/[\W_]/g, '').length < 8;
}

function trustProxy(text: string | undefined): false | number | string[] {
  if (text === undefined) return false;
  return /^\d+$/.test(text) ? Number(text) : text.split(',');
}
