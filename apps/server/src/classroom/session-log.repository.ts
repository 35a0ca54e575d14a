import { Inject, Injectable } from '@nestjs/common';
import { type LogEntry, logEntry, type SessionId } from '@timeslice/contract';
import pg from 'pg';
import { OPEN_DATABASE } from '../database/database.module';
import { type OpenDatabase } from '../database/open-database';
import { derivedRows } from './derived-rows';

/** A stored row that does not parse: this session cannot be opened, all others can. */
export class BrokenLog extends Error {}

/** `taken`: another server has written these revisions before, and nothing was stored. */
export type Appended = 'stored' | 'taken';

const PAGE = 2_000;
const TURN_MS = 10_000;
/** Where the database went without a word, TCP would wait for a quarter of an hour. */
const ANSWERS_WITHIN = 30_000; // ms
const UNIQUE_VIOLATION = '23505';

interface Statement extends pg.QueryConfig {
  /** The driver's: types have it for connections only. */
  readonly query_timeout: number;
}

interface Row {
  readonly revision: number;
  /** A bigint. */
  readonly at: string;
  readonly commandId: string | null;
  readonly event: unknown;
}

/**
 * The rows of the logs, in the database or in a transaction. Said to PostgreSQL itself, in statements that it prepares
 * once: through Prisma a write takes twice the CPU (docs/decisions/0016).
 */
export class LogRows {
  /** Another server was first: a transaction in which that happened stores nothing. */
  wasTaken = false;

  constructor(private readonly scope: Pick<pg.Pool | pg.PoolClient, 'query'>) {}

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
    const { rows } = await this.scope.query<{ readonly session: SessionId; readonly revision: number }>(
      statement({
        text: `SELECT id AS session, revision FROM unnest($1::text[]) AS held (id),
          LATERAL (SELECT revision FROM session_event WHERE session_id = id::uuid ORDER BY revision DESC LIMIT 1) AS newest`,
        values: [sessions],
      }),
    );
    return rows;
  }

  /** By its bounds: a database without statistics would sort the whole rest of the log for each page. */
  private async page(session: SessionId, after: number): Promise<readonly Row[]> {
    const { rows } = await this.scope.query<Row>(
      statement({
        name: 'page of a log',
        text: `SELECT revision, at, command_id AS "commandId", payload AS event FROM session_event
          WHERE session_id = $1 AND revision > $2 AND revision <= $3
          ORDER BY revision`,
        values: [session, after, after + PAGE],
      }),
    );
    return rows;
  }

  /** All or nothing, in one statement: the log, and what other tables learn from it. */
  async append(session: SessionId, entries: readonly LogEntry[]): Promise<Appended> {
    const { joined, renamed, forgotten, endedAt } = derivedRows(entries);
    const values = [
      session,
      joined.map(({ id }) => id),
      joined.map(({ nickname }) => nickname),
      joined.map(({ tokenHash }) => tokenHash),
      joined.map(({ at }) => at),
      [...renamed.keys()],
      [...renamed.values()],
      endedAt,
      rowsOf(entries),
    ];
    try {
      await this.scope.query(
        statement(
          forgotten.length === 0
            ? { name: 'append', text: appending(''), values }
            : { text: appending(FORGETTING), values: [...values, forgotten] },
        ),
      );
      return 'stored';
    } catch (error) {
      // The participant's keys collide only where the revisions do: two servers let in the same token.
      this.wasTaken = error instanceof pg.DatabaseError && error.code === UNIQUE_VIOLATION;
      if (this.wasTaken) return 'taken';
      throw error;
    }
  }
}

/** The truth of every session. */
@Injectable()
export class SessionLogRepository extends LogRows {
  private readonly pool: pg.Pool;

  constructor(@Inject(OPEN_DATABASE) { pool }: Pick<OpenDatabase, 'pool'>) {
    super(pool);
    this.pool = pool;
  }

  /**
   * In one transaction, while no other server is in its own for the same session. Who stands still in it for ten
   * seconds loses it, and who waits for that long gives up.
   */
  async inTurn<T>(session: SessionId, work: (turn: LogRows) => Promise<T>): Promise<T> {
    const client = await this.pool.connect();
    let isBroken = false;
    // The statement under way hears of it too; without a listener it would end this process.
    const onLost = () => (isBroken = true);
    client.on('error', onLost);
    try {
      await client.query(
        statement({
          text: `BEGIN; SET LOCAL idle_in_transaction_session_timeout = ${TURN_MS}; SET LOCAL lock_timeout = ${TURN_MS};
            SELECT pg_advisory_xact_lock(hashtextextended(${pg.escapeLiteral(session)}, 0))`,
        }),
      );
      const turn = new LogRows(client);
      const done = await work(turn);
      const { command } = await client.query(statement({ text: 'COMMIT' }));
      if (command !== 'COMMIT' && !turn.wasTaken) throw new Error('PostgreSQL has undone a turn.');
      return done;
    } catch (error) {
      // Who did not answer is not asked again.
      if (error instanceof pg.DatabaseError) await client.query('ROLLBACK').catch(onLost);
      else onLost();
      throw error;
    } finally {
      client.off('error', onLost);
      client.release(isBroken);
    }
  }
}

const statement = (config: pg.QueryConfig): Statement => ({ ...config, query_timeout: ANSWERS_WITHIN });

/** @param more what else is written, a part of the WITH */
const appending = (more: string) => `
  WITH participant_joined AS (
    INSERT INTO participant (id, session_id, nickname, token_hash, joined_at)
    SELECT id, $1::uuid, nickname, token_hash, to_timestamp(at / 1000)
    FROM unnest($2::uuid[], $3::text[], $4::text[], $5::float8[]) AS row (id, nickname, token_hash, at)
  ), participant_renamed AS (
    UPDATE participant SET nickname = row.nickname
    FROM unnest($6::uuid[], $7::text[]) AS row (id, nickname)
    WHERE participant.id = row.id
  ), ${more} session_ended AS (
    UPDATE session SET ended_at = to_timestamp($8::float8 / 1000), open_code = NULL
    WHERE id = $1::uuid AND $8::float8 IS NOT NULL
  )
  INSERT INTO session_event (session_id, revision, type, payload, command_id, at)
  SELECT $1::uuid, revision, type, payload, command_id, at
  FROM jsonb_to_recordset($9::jsonb)
    AS row (revision int, type text, payload jsonb, command_id uuid, at bigint)`;

/**
 * The one place where rows of the log are changed: a name that somebody has a right to have removed is in none of them.
 * It costs a look at every row of the session, so it stands in the statement only where somebody is forgotten.
 */
const FORGETTING = `
  participant_forgotten AS (
    UPDATE participant SET nickname = '', token_hash = 'forgotten ' || id
    WHERE session_id = $1::uuid AND id::text = ANY($10::text[])
  ), names_forgotten AS (
    UPDATE session_event SET payload = payload
      || CASE type WHEN 'joined' THEN '{"nickname": "", "tokenHash": ""}' ELSE '{"nickname": ""}' END::jsonb
    WHERE session_id = $1::uuid AND type IN ('joined', 'renamed') AND payload ->> 'participant' = ANY($10::text[])
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

function parse(row: Row, session: SessionId, expected: number): LogEntry {
  const parsed = logEntry.safeParse({ ...row, at: Number(row.at) });
  if (parsed.success && row.revision === expected) return parsed.data;
  const [issue] = parsed.error?.issues ?? [];
  const problem = issue ? `${issue.path.join('.')}: ${issue.message}` : `stands where ${expected} should`;
  throw new BrokenLog(`Row ${row.revision} of session ${session}: ${problem}`);
}
