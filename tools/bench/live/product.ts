import { randomBytes, randomUUID } from 'node:crypto';
import http from 'node:http';

/** Kept open and few: 5,000 phones do not come from one machine. */
const agent = new http.Agent({ keepAlive: true, maxSockets: 32 });

interface Answer {
  readonly status: number;
  readonly cookie: string;
  readonly body: unknown;
}

function ask(method: 'GET' | 'POST', address: string, body?: object, cookie = ''): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = { ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) };
    const request = http.request(address, { method, agent, headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        const set = answer.headers['set-cookie'] ?? [];
        const status = answer.statusCode ?? 0;
        if (status >= 300) return reject(new Error(`${method} ${address}: ${status} ${text.slice(0, 200)}`));
        resolve({ status, cookie: set.map((one) => one.split(';')[0]).join('; '), body: text && JSON.parse(text) });
      });
    });
    request.on('error', reject);
    request.end(body && JSON.stringify(body));
  });
}

/** The instructor of a fresh installation, by the link that it prints. */
export async function setUp(url: string, setupLink: string): Promise<string> {
  const account = { name: 'Bench', email: 'bench@example.org', password: 'a sentence of four words' };
  return (await ask('POST', `${url}/api/setup`, { token: setupLink.split('#')[1], ...account })).cookie;
}

export interface OpenSession {
  readonly session: string;
  readonly code: string;
}

export async function open(url: string, cookie: string, lesson: string): Promise<OpenSession> {
  return (await ask('POST', `${url}/api/sessions`, { lesson }, cookie)).body as OpenSession;
}

export interface Seat {
  readonly participant: string;
  /** What its socket shows. */
  readonly ticket: { readonly role: 'participant'; readonly session: string; readonly token: string };
}

export async function join(url: string, { code, session }: OpenSession, nickname: string): Promise<Seat> {
  const token = randomBytes(32).toString('base64url');
  const { body } = await ask('POST', `${url}/api/join`, { code, nickname, token });
  const { participant } = body as { readonly participant: string };
  return { participant, ticket: { role: 'participant', session, token } };
}

/** The first question of the lesson asks who runs next. */
export const draft = (question: string, edit: number, choice: string): string =>
  JSON.stringify({
    commandId: randomUUID(),
    type: 'draft',
    question,
    edit,
    answer: { kind: 'next-process', choice },
  });

/** The choice of each participant of the first question, as the report has it, and how many were marked. */
export async function stored(
  url: string,
  session: string,
  cookie: string,
): Promise<{
  readonly marked: number;
  readonly choices: ReadonlyMap<string, string | null>;
  readonly students: number;
}> {
  const report = (await ask('GET', `${url}/api/reports/${session}`, undefined, cookie)).body as {
    readonly questions: readonly { readonly marked: number }[];
    readonly students: readonly {
      readonly participant: string;
      readonly results: readonly { readonly answer: { readonly choice: string } | null }[];
    }[];
  };
  const choices = report.students.map(
    ({ participant, results }) => [participant, results[0]?.answer?.choice ?? null] as const,
  );
  return { marked: report.questions[0]?.marked ?? 0, choices: new Map(choices), students: report.students.length };
}
