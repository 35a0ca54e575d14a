import { defineConfig } from 'prisma/config';

// `generate`, `validate` and `format` never run the native engine, but each looks for it and would download it.
process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= process.execPath;

export default defineConfig({ schema: 'prisma/schema.prisma', migrations: { path: 'prisma/migrations' } });
