import { passwordLength, setupRequest, type SetupRequest } from '@timeslice/contract';

export type Draft = Omit<SetupRequest, 'token'>;
export type DraftProblem = 'missing' | 'name' | 'email' | 'passwordShort' | 'passwordLong';

const fields = setupRequest.shape;

/** What the server would refuse, told before it is asked; by its own schema. */
export function problemsOf({ name, email, password }: Draft): { readonly [F in keyof Draft]?: DraftProblem } {
  return {
    ...(!fields.name.safeParse(name).success && { name: name.trim() === '' ? 'missing' : 'name' }),
    ...(!fields.email.safeParse(email.trim()).success && { email: email.trim() === '' ? 'missing' : 'email' }),
    ...(password.length < passwordLength.min && { password: password === '' ? 'missing' : 'passwordShort' }),
    ...(password.length > passwordLength.max && { password: 'passwordLong' }),
  };
}
