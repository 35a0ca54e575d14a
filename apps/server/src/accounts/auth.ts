import { passwordLength } from '@timeslice/contract';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { type Database } from '../database/database';
import { type Logger } from '../logging/logger';

export const secureCookiePrefix = '__Secure-';
export const cookiePrefix = 'timeslice';

interface AuthParts {
  readonly database: Database;
  readonly secret: string;
  readonly publicUrl: string | null;
  readonly logger: Logger;
}

/** How the browser reaches us; only over `https` are cookies `Secure`. */
export type Scheme = 'http' | 'https';

export type Auth = ReturnType<typeof createAuth>;

/**
 * better-auth on our tables: e-mail and password, nothing else, and no sign-up (an account is made by the setup link).
 * The host name is known per request only, so its fixed `baseURL` can be nobody's origin and the origins that it
 * trusts come from the request. Whether cookies are `Secure` is fixed per instance: hence one for each scheme.
 */
export function createAuth({ database, secret, publicUrl, logger }: AuthParts, scheme: Scheme) {
  // Handing over the tables under better-auth's own names keeps its `account` (a credential) and ours apart. Without
  // $transaction it never opens one: on the embedded database the base client would block inside it.
  const tables = {
    user: database.account,
    session: database.accountSession,
    account: database.credential,
    verification: database.verification,
  };
  return betterAuth({
    appName: 'Timeslice',
    baseURL: `${scheme}://timeslice.invalid`,
    basePath: '/api/auth',
    secret,
    database: prismaAdapter(tables, { provider: 'postgresql', transaction: false }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: passwordLength.min,
      maxPasswordLength: passwordLength.max,
    },
    session: { expiresIn: 30 * 24 * 3600, updateAge: 24 * 3600 },
    trustedOrigins: (request) => [...originsOf(request), ...(publicUrl === null ? [] : [publicUrl])],
    // Its limit counts addresses: a lecture hall shares one. SignInBudget counts e-mail and address together.
    rateLimit: { enabled: false },
    // Its router would print a fault as it is on stderr: ours logs it as it logs every other.
    onAPIError: { throw: true },
    telemetry: { enabled: false },
    advanced: { cookiePrefix, useSecureCookies: scheme === 'https', ipAddress: { disableIpTracking: true } },
    logger: {
      level: 'warn',
      log: (level, message) => logger[level === 'error' ? 'error' : 'warn']({ from: 'auth' }, message),
    },
  });
}

/** The host that was asked, under either scheme: a proxy that ends TLS is not always announced. */
function originsOf(request: Request | undefined): string[] {
  if (request === undefined) return [];
  const { host } = new URL(request.url);
  return [`http://${host}`, `https://${host}`];
}
