import { Inject, Injectable } from '@nestjs/common';
import {
  type Door,
  type JoinCode,
  joinCode,
  type ParticipantId,
  type SessionEvent,
  type SessionId,
  sessionId,
  type SessionSummary,
} from '@timeslice/contract';
import { bilingual } from '@timeslice/questions';
import { z } from 'zod';
import { Database } from '../database/database';
import { Prisma } from '../database/generated/client';
import { toJson } from '../database/json';

const summaryRow = z.object({
  session: sessionId,
  code: joinCode,
  title: bilingual,
  createdAt: z.date().transform((date) => date.getTime()),
  endedAt: z
    .date()
    .nullable()
    .transform((date) => date?.getTime() ?? null),
  people: z.number(),
});
const doorRow = summaryRow
  .pick({ session: true, code: true, title: true, endedAt: true })
  .extend({ lastAt: z.coerce.number() });

export interface NewSession {
  readonly opened: Extract<SessionEvent, { type: 'opened' }>;
  readonly host: string;
  /** Epoch ms. */
  readonly at: number;
}

const fromSessions = Prisma.sql`
  FROM session JOIN lesson_version version
    ON version.lesson_id = session.lesson_id AND version.version = session.lesson_version`;

const summaries = Prisma.sql`
  SELECT session.id AS session, session.code, version.content -> 'title' AS title,
    session.created_at AS "createdAt", session.ended_at AS "endedAt",
    (SELECT count(*)::int FROM participant WHERE participant.session_id = session.id) AS people
  ${fromSessions}`;

@Injectable()
export class SessionRepository {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The session and the first row of its log, both or neither; `code-taken` where an open one has the same code. */
  async open({ opened, host, at }: NewSession): Promise<'opened' | 'code-taken'> {
    const { session: id, code, lessonId, lessonVersion } = opened;
    const first = { revision: 1, type: opened.type, payload: toJson(opened), at: BigInt(at) };
    try {
      await this.database.session.create({
        data: {
          id,
          code,
          openCode: code,
          hostId: host,
          lessonId,
          lessonVersion,
          createdAt: new Date(at),
          events: { create: first },
        },
      });
      return 'opened';
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return 'code-taken';
      throw error;
    }
  }

  /** Newest first. */
  async ownedBy(host: string): Promise<SessionSummary[]> {
    const rows = await this.database.$queryRaw<unknown[]>`
      ${summaries} WHERE session.host_id = ${host} ORDER BY session.created_at DESC, session.id`;
    return z.array(summaryRow).parse(rows);
  }

  async oneOwnedBy(host: string, session: SessionId): Promise<SessionSummary | undefined> {
    const [row] = await this.database.$queryRaw<unknown[]>`
      ${summaries} WHERE session.host_id = ${host} AND session.id = ${session}::uuid`;
    return row === undefined ? undefined : summaryRow.parse(row);
  }

  /** How many times the link of its projector was renewed. */
  projectorLinkOf(session: SessionId): Promise<number> {
    return this.database.sessionEvent.count({ where: { sessionId: session, type: 'projector-link-renewed' } });
  }

  /** The newest session that was opened under a code: an older one has ended. Times are epoch ms. */
  async newestWithCode(
    code: JoinCode,
  ): Promise<(Door & { readonly endedAt: number | null; readonly lastAt: number }) | undefined> {
    const [row] = await this.database.$queryRaw<unknown[]>`
      SELECT session.id AS session, session.code, version.content -> 'title' AS title, session.ended_at AS "endedAt",
        (SELECT at FROM session_event WHERE session_id = session.id ORDER BY revision DESC LIMIT 1) AS "lastAt"
      ${fromSessions} WHERE session.code = ${code} ORDER BY session.created_at DESC LIMIT 1`;
    return row === undefined ? undefined : doorRow.parse(row);
  }

  async sessionOf(participant: ParticipantId): Promise<SessionId | undefined> {
    const row = await this.database.participant.findUnique({
      where: { id: participant },
      select: { sessionId: true },
    });
    return row === null ? undefined : sessionId.parse(row.sessionId);
  }
}
