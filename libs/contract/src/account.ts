import { z } from 'zod';

/** What an instructor's password must have: said on the form, asked for by the server. */
export const passwordLength = { min: 10, max: 128 } as const;

export const setupRequest = z.object({
  token: z.string().min(1).max(200),
  name: z.string().trim().min(1).max(100),
  email: z.email().max(254),
  password: z.string().min(passwordLength.min).max(passwordLength.max),
});
export type SetupRequest = z.output<typeof setupRequest>;

/** `POST /api/account/delete` */
export const accountDeletion = z.strictObject({ password: z.string().min(1).max(passwordLength.max) });
export type AccountDeletion = z.output<typeof accountDeletion>;

/** Why an account or a sign-in was refused by our own rules; better-auth answers with codes of its own. */
export const accountRefusals = [
  'setup-done',
  'setup-token-wrong',
  'too-many-attempts',
  'not-signed-in',
  'wrong-origin',
  'busy',
] as const;
export type AccountRefusal = (typeof accountRefusals)[number];

export const instructor = z.object({ id: z.string(), name: z.string(), email: z.string() });
export type Instructor = z.output<typeof instructor>;

/** `GET /api/config`: what the pages know only at run time. */
export const publicConfig = z.object({
  /** The address to print on the projector; null: the one that the browser used. */
  publicUrl: z.string().nullable(),
  version: z.string(),
  /** No account exists yet. */
  setupNeeded: z.boolean(),
});
export type PublicConfig = z.output<typeof publicConfig>;
