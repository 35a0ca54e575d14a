import { type Response as HttpResponse } from 'express';

/** Writes an answer of better-auth, cookies included, as the answer to our request. */
export async function passOn(answer: Response, response: HttpResponse): Promise<void> {
  response.status(answer.status).setHeader('Cache-Control', 'no-store');
  for (const cookie of answer.headers.getSetCookie()) response.append('Set-Cookie', cookie);
  response.type(answer.headers.get('content-type') ?? 'application/json').send(await answer.text());
}
