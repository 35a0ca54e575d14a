import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders } from 'node:http';
import { type Instructor } from '@timeslice/contract';
import { type Prisma } from '../database/generated/client';
import { type Database } from '../database/database';
import { type Auth, cookiePrefix, createAuth, type Scheme } from './auth';
import { inUse } from './auth-in-use';
import { isSecure } from './scheme';

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Null: it is not known whose, on another server. */
type Ending = (account: string | null, where: 'here' | 'elsewhere') => void;

/** Who is who: accounts of instructors, and the sign-in that a request or a socket carries. */
export class Accounts {
  private readonly plain: Auth;
  private readonly secure: Auth;
  private readonly endings: Ending[] = [];

  constructor(
    private readonly database: Database,
    parts: Omit<Parameters<typeof createAuth>[0], 'database'>,
  ) {
    this.plain = createAuth({ ...parts, database }, 'http');
    this.secure = createAuth({ ...parts, database }, 'https');
  }

  auth(scheme: Scheme): Auth {
    return scheme === 'https' ? this.secure : this.plain;
  }

  /** The instructor whose sign-in these headers carry: of an HTTP request or of a socket's handshake. */
  async instructorOf({ cookie }: IncomingHttpHeaders): Promise<Instructor | null> {
    if (cookie === undefined || !cookie.includes(`${cookiePrefix}.session_token=`)) return null;
    const scheme = isSecure(cookie) ? 'https' : 'http';
    const headers = new Headers({ cookie });
    const found = await inUse(() => this.auth(scheme).api.getSession({ headers }));
    return found === null ? null : { id: found.user.id, name: found.user.name, email: found.user.email };
  }

  /** Calls back whenever a sign-in of an account has ended; others of the same account may go on. */
  onSignedOut(call: Ending): void {
    this.endings.push(call);
  }

  signedOut(account: string | null, where: Parameters<Ending>[1]): void {
    for (const call of this.endings) call(account, where);
  }

  async exists(): Promise<boolean> {
    return (await this.database.account.findFirst({ select: { id: true } })) !== null;
  }

  /** A row for the account and one for its password; `write` decides in which transaction. */
  async create({ name, email, password }: NewAccount, write: (rows: AccountRows) => Promise<unknown>): Promise<void> {
    const { password: passwords } = await this.plain.$context;
    const id = randomUUID();
    await write({
      account: { id, name, email: email.toLowerCase() },
      credential: {
        id: randomUUID(),
        accountId: id,
        providerId: 'credential',
        userId: id,
        password: await passwords.hash(password),
      },
    });
  }

  /** better-auth's answer to a sign-in: its cookie and body are passed on as they are. */
  signIn({ email, password }: Omit<NewAccount, 'name'>, scheme: Scheme): Promise<Response> {
    return inUse(() => this.auth(scheme).api.signInEmail({ body: { email, password }, asResponse: true }));
  }

  /** What better-auth answers to a request for one of its own addresses. */
  answer(request: Request, scheme: Scheme): Promise<Response> {
    return inUse(() => this.auth(scheme).handler(request));
  }
}

interface AccountRows {
  readonly account: Prisma.AccountUncheckedCreateInput;
  readonly credential: Prisma.CredentialUncheckedCreateInput;
}
