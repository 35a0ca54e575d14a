// Authors the next migration: npm run migration -- NAME   Tells whether one is missing: npm run migration -- --check
// Prisma's own `migrate dev` needs a native engine and a server; here its WebAssembly engine compares an in-memory
// PGlite, to which the existing migrations were applied, with prisma/schema.prisma.
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const root = path.join(import.meta.dirname, '..');
const migrationsFolder = path.join(root, 'prisma/migrations');
const schemaFile = path.join(root, 'prisma/schema.prisma');

const [argument] = process.argv.slice(2);
if (argument === '--check') {
  const script = await missingSql();
  if (script !== '') {
    console.error(
      `prisma/schema.prisma and prisma/migrations differ. Missing:\n\n${script}\nRun: npm run migration -- NAME`,
    );
    process.exit(1);
  }
  console.log('prisma/migrations match prisma/schema.prisma');
} else if (argument !== undefined && /^[a-z0-9_]+$/.test(argument)) {
  const script = await missingSql();
  if (script === '') {
    console.log('Nothing to do: prisma/migrations match prisma/schema.prisma already.');
  } else {
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = path.join(migrationsFolder, `${stamp}_${argument}`);
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'migration.sql'), script);
    await writeFile(path.join(migrationsFolder, 'migration_lock.toml'), 'provider = "postgresql"\n');
    console.log(`wrote ${path.relative(root, folder)}/migration.sql: read it before you commit it`);
  }
} else {
  console.error(
    'usage: npm run migration -- NAME   (small letters, digits and _)\n       npm run migration -- --check',
  );
  process.exit(2);
}

async function missingSql() {
  await loadEngine();
  const database = await PGlite.create();
  for (const name of await migrationNames()) {
    await database.exec(await readFile(path.join(migrationsFolder, name, 'migration.sql'), 'utf8'));
  }
  const schema = { path: schemaFile, content: await readFile(schemaFile, 'utf8') };
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database));
  const schemaEngine = await engine.SchemaEngine.new(
    { datamodels: [[schema.path, schema.content]] },
    () => {},
    adapter,
  );
  const { stdout } = await schemaEngine.diff({
    from: { tag: 'schemaDatasource', files: [schema], configDir: path.dirname(schemaFile) },
    to: { tag: 'schemaDatamodel', files: [schema] },
    script: true,
    exitCode: null,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  await database.close();
  const sql = stdout ?? '';
  return /^\s*(--[^\n]*\s*)*$/.test(sql) ? '' : sql;
}

async function migrationNames() {
  const entries = await readdir(migrationsFolder, { withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The package's entry imports a .wasm file, which Node 20 does not: it is loaded by hand. */
async function loadEngine() {
  const folder = path.dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const { instance } = await WebAssembly.instantiate(await readFile(path.join(folder, 'schema_engine_bg.wasm')), {
    './schema_engine_bg.js': engine,
  });
  engine.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
}
