import { All, Controller, Inject, Req, Res } from '@nestjs/common';
import { type Request as HttpRequest, type Response as HttpResponse } from 'express';
import { networkOf } from '../http/network';
import { ownOrigin } from '../http/origin';
import { HttpRefusal } from '../http/refusal';
import { Accounts } from './accounts';
import { SignInBudget } from './sign-in-budget';
import { Turnstile } from '../http/turnstile';
import { passOn } from './pass-on';
import { schemeOf } from './scheme';

/** The part of better-auth that the product uses; the rest of it is not reachable. */
const paths = ['/api/auth/sign-in/email', '/api/auth/sign-out', '/api/auth/get-session', '/api/auth/change-password'];

/** What costs a hash: a tenth of a second of one of the four threads that read files too. */
const hashing = ['/api/auth/sign-in/email', '/api/auth/change-password'];

/** What ends sign-ins: this one, or all others of the account. */
const ending = ['/api/auth/sign-out', '/api/auth/change-password'];

@Controller('api/auth')
export class AuthController {
  private readonly budget = new SignInBudget();
  private readonly passwords = new Turnstile({ inside: 2, waiting: 20 });

  constructor(@Inject(Accounts) private readonly accounts: Accounts) {}

  @All('*path')
  async handle(@Req() request: HttpRequest, @Res() response: HttpResponse): Promise<void> {
    if (!paths.includes(request.path)) throw new HttpRefusal(404, 'not-found', 'There is nothing at this address.');
    const leaving = ending.includes(request.path) ? await this.accounts.instructorOf(request.headers) : null;
    // A password is guessed by whoever does not know it, and by whoever found a browser that is signed in.
    const email = emailOf(request) ?? (hashing.includes(request.path) ? leaving?.email : undefined);
    const network = networkOf(request.ip);
    const ask = async () => {
      // Who is turned away has not tried.
      if (email !== undefined) this.spend(email, network, response);
      return this.accounts.answer(webRequest(request), schemeOf(request));
    };
    const answer = hashing.includes(request.path) ? await this.passwords.pass(ask) : await ask();
    if (answer === 'busy') {
      response.setHeader('Retry-After', 2);
      throw new HttpRefusal(503, 'busy', 'Too many are signing in at this moment: try again in two seconds.');
    }
    if (email !== undefined && answer.ok) this.budget.forget(email, network);
    await passOn(answer, response);
    if (leaving !== null && answer.ok) this.accounts.signedOut(leaving.id, 'here');
  }

  private spend(email: string, network: string, response: HttpResponse): void {
    const seconds = this.budget.take(email, network);
    if (seconds === 0) return;
    response.setHeader('Retry-After', seconds);
    throw new HttpRefusal(429, 'too-many-attempts', `Too many wrong passwords: try again in ${seconds} seconds.`);
  }
}

function emailOf(request: HttpRequest): string | undefined {
  if (request.path !== '/api/auth/sign-in/email') return undefined;
  const { email } = (request.body ?? {}) as { email?: unknown };
  return typeof email === 'string' ? email.slice(0, 254) : '';
}

/** Our parser has read the body already, and refused what is no JSON or over 64 KB. */
function webRequest(request: HttpRequest): Request {
  const origin = ownOrigin(request);
  if (origin === undefined) throw new HttpRefusal(400, 'malformed', 'The host of the request cannot be read.');
  const headers = new Headers();
  for (const name of [
    'cookie',
    'origin',
    'referer',
    'user-agent',
    'sec-fetch-site',
    'sec-fetch-mode',
    'sec-fetch-dest',
  ]) {
    const value = request.get(name);
    if (value !== undefined) headers.set(name, value);
  }
  const body = ['GET', 'HEAD'].includes(request.method) ? null : JSON.stringify(bodyOf(request));
  if (body !== null) headers.set('content-type', 'application/json');
  return new Request(new URL(request.originalUrl, origin), { method: request.method, headers, body });
}

/** Who changes a password wants whoever knew the old one to be out. */
function bodyOf({ path, body }: HttpRequest): unknown {
  const given = (body ?? {}) as object;
  return path === '/api/auth/change-password' ? { ...given, revokeOtherSessions: true } : given;
}
