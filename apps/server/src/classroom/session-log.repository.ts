import { Inject, Injectable } from '@nestjs/common';
import { type LogEntry, logEntry, type ParticipantId, type SessionId } from '@timeslice/contract';
import { Database } from '../database/database';
import { Prisma } from '../database/generated/client';
import { derivedRows } from './derived-rows';

/** A stored row that does not parse: this session cannot be opened, all others can. */
export class BrokenLog extends Error {}

/** `taken`: another server has written these revisions before, and nothing was stored. */
export type Appended = 'stored' | 'taken';

const PAGE = 2_000;
const TURN_MS = '10000';

interface Row {
  readonly revision: number;
  readonly at: bigint;
  readonly commandId: string | null;
  readonly event: unknown;
}

/** The rows of the logs, in the database or in a transaction. */
export class LogRows {
  constructor(private readonly scope: Pick<Database, '$queryRaw' | '$executeRaw'>) {}

  /**
   * In order, those after a revision; none for a session that is not there. Read in pages, the next one while this one
   * is used: a long log is never in the memory as a whole. Who reads from the beginning hears of a gap.
   */
  async *eventsOf(session: SessionId, after = 0): AsyncGenerator<LogEntry> {
    let [read, head] = [after, after];
    for (let page = this.page(session, read); ;) {
      const rows = await page;
      const isLast = rows.length < PAGE;
      if (!isLast) page = this.page(session, read + PAGE);
      page.catch(() => undefined); // whoever stops reading hears nothing more; whoever goes on does
      for (const row of rows) yield parse(row, session, ++read);
      if (!isLast) continue;
      if (head > read) throw new BrokenLog(`Row ${read + 1} of session ${session} is missing`);
      if (after > 0) return;
      head = (await this.heads([session]))[0]?.revision ?? 0;
      if (head <= read) return;
      page = this.page(session, read);
    }
  }

  /** The newest revision of each session that has any. */
  async heads(sessions: readonly SessionId[]): Promise<{ readonly session: SessionId; readonly revision: number }[]> {
    return this.scope.$queryRaw`
      SELECT id AS session, revision FROM unnest(${[...sessions]}::text[]) AS held (id),
        LATERAL (SELECT revision FROM session_event WHERE session_id = id::uuid ORDER BY revision DESC LIMIT 1) AS newest`;
  }

  /** By its bounds: a database without statistics would sort the whole rest of the log for each page. */
  private async page(session: SessionId, after: number): Promise<readonly Row[]> {
    return this.scope.$queryRaw<Row[]>`
      SELECT revision, at, command_id AS "commandId", payload AS event FROM session_event
      WHERE session_id = ${session}::uuid AND revision > ${after} AND revision <= ${after + PAGE}
      ORDER BY revision`;
  }

  /** All or nothing, in one statement: the log, and what other tables learn from it. */
  async append(session: SessionId, entries: readonly LogEntry[]): Promise<Appended> {
    const { joined, renamed, forgotten, endedAt } = derivedRows(entries);
    try {
      await this.scope.$executeRaw`
        WITH participant_joined AS (
          INSERT INTO participant (id, session_id, nickname, token_hash, joined_at)
          SELECT id::uuid, ${session}::uuid, nickname, token_hash, to_timestamp(at::float8 / 1000)
          FROM unnest(
            ${joined.map(({ id }) => id)}::text[],
            ${joined.map(({ nickname }) => nickname)}::text[],
            ${joined.map(({ tokenHash }) => tokenHash)}::text[],
            ${joined.map(({ at }) => String(at))}::text[]
          ) AS row (id, nickname, token_hash, at)
        ), participant_renamed AS (
          UPDATE participant SET nickname = row.nickname
          FROM unnest(${[...renamed.keys()]}::text[], ${[...renamed.values()]}::text[]) AS row (id, nickname)
          WHERE participant.id = row.id::uuid
        ), ${forgotten.length === 0 ? Prisma.empty : forgetting(session, forgotten)} session_ended AS (
          UPDATE session SET ended_at = to_timestamp(${endedAt}::float8 / 1000), open_code = NULL
          WHERE id = ${session}::uuid AND ${endedAt}::float8 IS NOT NULL
        )
        INSERT INTO session_event (session_id, revision, type, payload, command_id, at)
        SELECT ${session}::uuid, revision, type, payload, command_id, at
        FROM jsonb_to_recordset(${rowsOf(entries)}::jsonb)
          AS row (revision int, type text, payload jsonb, command_id uuid, at bigint)`;
      return 'stored';
    } catch (error) {
      if (isKeyTaken(error)) return 'taken';
      throw error;
    }
  }
}

/** The truth of every session. */
@Injectable()
export class SessionLogRepository extends LogRows {
  constructor(@Inject(Database) private readonly database: Database) {
    super(database);
  }

  /**
   * In one transaction, while no other server is in its own for the same session. Who stands still in it for ten
   * seconds loses it, and who waits for that long gives up.
   */
  inTurn<T>(session: SessionId, work: (turn: LogRows) => Promise<T>): Promise<T> {
    return this.database.$transaction(
      async (transaction) => {
        await transaction.$executeRaw`
          SELECT set_config('idle_in_transaction_session_timeout', ${TURN_MS}, true),
            set_config('lock_timeout', ${TURN_MS}, true), pg_advisory_xact_lock(hashtextextended(${session}, 0))`;
        return work(new LogRows(transaction));
      },
      { maxWait: Number(TURN_MS), timeout: 2 * Number(TURN_MS) },
    );
  }
}

/**
 * The one place where rows of the log are changed: a name that somebody has a right to have removed is in none of them.
 * It costs a look at every row of the session, so it stands in the statement only where somebody is forgotten.
 */
const forgetting = (session: SessionId, forgotten: readonly ParticipantId[]) => Prisma.sql`
  participant_forgotten AS (
    UPDATE participant SET nickname = '', token_hash = 'forgotten ' || id
    WHERE session_id = ${session}::uuid AND id::text = ANY(${[...forgotten]}::text[])
  ), names_forgotten AS (
    UPDATE session_event SET payload = payload
      || CASE type WHEN 'joined' THEN '{"nickname": "", "tokenHash": ""}' ELSE '{"nickname": ""}' END::jsonb
    WHERE session_id = ${session}::uuid AND type IN ('joined', 'renamed')
      AND payload ->> 'participant' = ANY(${[...forgotten]}::text[])
  ),`;

/** One text: of a whole class at once it takes a third of the time that a list for each column does. */
const rowsOf = (entries: readonly LogEntry[]): string =>
  JSON.stringify(
    entries.map(({ revision, at, commandId, event }) => ({
      revision,
      type: event.type,
      payload: event,
      command_id: commandId,
      at,
    })),
  );

/** The participant's keys collide only where the revisions do: two servers let in the same token. */
const isKeyTaken = (error: unknown) =>
  error instanceof Prisma.PrismaClientKnownRequestError &&
  (error.code === 'P2002' || JSON.stringify(error.meta).includes('UniqueConstraintViolation'));

function parse(row: Row, session: SessionId, expected: number): LogEntry {
  const parsed = logEntry.safeParse({ ...row, at: Number(row.at) });
  if (parsed.success && row.revision === expected) return parsed.data;
  const [issue] = parsed.error?.issues ?? [];
  const problem = issue ? `${issue.path.join('.')}: ${issue.message}` : `stands where ${expected} should`;
  throw new BrokenLog(`Row ${row.revision} of session ${session}: ${problem}`);
}
