import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { type DatabasePlace } from '../src/database/open-database';
import { rethrow, template, workerFile } from './embedded-files';

/** Where the data of a test lies: it outlives a server, so that a restart can be tested. */
export interface Place {
  readonly database: DatabasePlace;
  remove(): Promise<void>;
}

const admin = process.env['TEST_DATABASE_URL'];

/** Embedded always; PostgreSQL when TEST_DATABASE_URL names a server on which databases may be made. */
export const backends = admin === undefined ? (['embedded'] as const) : (['embedded', 'postgresql'] as const);
export type Backend = 'embedded' | 'postgresql';

/** @param options.empty without the migrations */
export async function freshPlace(backend: Backend, options: { readonly empty?: boolean } = {}): Promise<Place> {
  return backend === 'embedded' ? embeddedPlace(options.empty === true) : postgresPlace();
}

async function embeddedPlace(empty: boolean): Promise<Place> {
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'timeslice-test-'));
  const worker = await workerFile();
  const start = { dataDir, workerFile: worker, onLost: rethrow };
  return {
    database: { kind: 'embedded', options: empty ? start : { ...start, template: await template(worker) } },
    remove: () => rm(dataDir, { recursive: true, force: true }),
  };
}

async function postgresPlace(): Promise<Place> {
  if (admin === undefined) throw new Error('TEST_DATABASE_URL is not set');
  const name = `timeslice_test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(admin, `CREATE DATABASE ${name}`);
  const url = new URL(admin);
  url.pathname = `/${name}`;
  return {
    database: { kind: 'postgresql', url: url.href, onError: () => {} },
    remove: () => asAdmin(admin, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

async function asAdmin(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
