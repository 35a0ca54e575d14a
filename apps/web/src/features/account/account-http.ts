import { type AccountDeletion, accountRefusals, type AccountRefusal, type SetupRequest } from '@timeslice/contract';
import { z } from 'zod';

/** Setting up and signing in ask for no earlier sign-in. */
type Refused = Exclude<AccountRefusal, 'not-signed-in'>;

/** Why an account was not made or nobody was signed in: our codes, better-auth's in our words, or the way there. */
export type AccountProblem = Refused | 'wrong-password' | 'malformed' | 'unreachable' | 'internal';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Makes the account and signs in. @returns what went wrong, or null */
export const setUp = (request: SetupRequest) => send('/api/setup', request);

/** `running`: a session of the account is still on. */
export type DeletionProblem = AccountProblem | 'running';

/** With all that belongs to it. @returns what went wrong, or null */
export const deleteAccount = (password: string): Promise<DeletionProblem | null> =>
  send('/api/account/delete', { password } satisfies AccountDeletion, { 'wrong-phase': 'running' });

export const signIn = (credentials: Credentials) => send('/api/auth/sign-in/email', credentials);

const refused = z.object({ code: z.string() });
const ours: readonly string[] = accountRefusals.filter((code) => code !== 'not-signed-in');
const isOurs = (code: string): code is Refused => ours.includes(code);

async function send<P extends string = never>(
  path: string,
  body: unknown,
  more: Readonly<Record<string, P>> = {},
): Promise<AccountProblem | P | null> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return 'unreachable';
  }
  if (response.ok) return null;
  const answer = refused.safeParse(await response.json().catch(() => null));
  const code = answer.data?.code ?? '';
  const its = more[code];
  if (its !== undefined) return its;
  if (isOurs(code)) return code;
  if (code === 'INVALID_EMAIL_OR_PASSWORD' || code === 'wrong-password') return 'wrong-password';
  if (code === 'INVALID_EMAIL' || response.status === 400) return 'malformed';
  return response.status >= 502 && response.status <= 504 ? 'unreachable' : 'internal';
}
