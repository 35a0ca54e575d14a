import { readdirSync } from 'node:fs';
import path from 'node:path';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const nodeBuiltins = {
  group: ['node:*', 'fs', 'path', 'crypto', 'os', 'child_process'],
  message: 'libs are pure: no Node.',
};
const ambient = [
  'Date',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'performance',
  'process',
  'console',
  'crypto',
].map((name) => ({ name, message: 'libs are pure: time, chance and output are arguments or belong to the edge.' }));

const features = readdirSync(path.join(import.meta.dirname, 'apps/web/src/features'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

export default [
  { ignores: ['**/dist/**', '**/generated/**', '**/.next/**', '**/out/**', '**/next-env.d.ts', '.nx/**', '.data/**'] },
  ...tseslint.configs.recommended,
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.mjs'],
    plugins: { '@nx': nx },
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: false,
          banTransitiveDependencies: false,
          allow: [],
          depConstraints: [
            {
              sourceTag: 'layer:engine',
              onlyDependOnLibsWithTags: ['layer:engine'],
              allowedExternalImports: ['pure-rand/*', '@jest/globals', 'fast-check'],
            },
            {
              sourceTag: 'layer:questions',
              onlyDependOnLibsWithTags: ['layer:questions', 'layer:engine'],
              allowedExternalImports: ['pure-rand/*', 'zod', '@jest/globals', 'fast-check'],
            },
            {
              sourceTag: 'layer:contract',
              onlyDependOnLibsWithTags: ['layer:contract', 'layer:questions', 'layer:engine'],
              allowedExternalImports: ['zod', '@jest/globals', 'fast-check'],
            },
            {
              sourceTag: 'layer:session',
              onlyDependOnLibsWithTags: ['layer:session', 'layer:contract', 'layer:questions', 'layer:engine'],
              allowedExternalImports: ['@jest/globals', 'fast-check'],
            },
            {
              sourceTag: 'layer:server',
              onlyDependOnLibsWithTags: [
                'layer:server',
                'layer:session',
                'layer:contract',
                'layer:questions',
                'layer:engine',
              ],
              allowedExternalImports: [
                '@better-auth/core/context',
                '@electric-sql/pglite',
                '@electric-sql/pglite/nodefs',
                '@nestjs/common',
                '@nestjs/core',
                '@nestjs/platform-express',
                '@nestjs/platform-socket.io',
                '@nestjs/websockets',
                '@prisma/adapter-pg',
                'better-auth',
                'better-auth/adapters/prisma',
                'csv-stringify/sync',
                'express',
                'helmet',
                'next',
                'pg',
                'pino',
                'prom-client',
                'reflect-metadata',
                'sirv',
                'socket.io',
                'socket.io-parser',
                'tinypool',
                'zod',
                // tests
                '@jest/globals',
                'esbuild',
                'fast-check',
                'socket.io-client',
              ],
            },
            {
              sourceTag: 'layer:web',
              onlyDependOnLibsWithTags: ['layer:web', 'layer:contract', 'layer:questions', 'layer:engine'],
              allowedExternalImports: [
                'next',
                'next/*',
                'react',
                'react-dom',
                'react/*',
                'react-aria-components',
                'react-aria-components/*',
                'use-intl',
                '@tanstack/react-query',
                'socket.io-client',
                'uqr',
                'zod',
                'better-auth/*',
                '@jest/globals',
                '@fontsource-variable/jetbrains-mono/*',
                'pretendard/*',
                'fast-check',
              ],
            },
            {
              sourceTag: 'layer:e2e',
              onlyDependOnLibsWithTags: ['layer:e2e', 'layer:contract', 'layer:questions', 'layer:engine'],
              allowedExternalImports: ['@playwright/test', '@axe-core/playwright'],
            },
            {
              sourceTag: 'layer:tools',
              onlyDependOnLibsWithTags: ['*'],
              allowedExternalImports: [
                '@electric-sql/pglite',
                '@prisma/driver-adapter-utils',
                '@prisma/schema-engine-wasm/schema_engine_bg',
                '@swc/core',
                'esbuild',
                'pglite-prisma-adapter',
                'socket.io',
                'ws',
                '@jest/globals',
                'fast-check',
              ],
            },
          ],
        },
      ],
    },
  },
  {
    files: ['libs/**/*.ts'],
    ignores: ['**/*.test.ts', 'libs/*/test/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [nodeBuiltins] }],
      'no-restricted-globals': ['error', ...ambient],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'libs are pure: chance is a seed in the data.' },
      ],
    },
  },
  {
    files: ['apps/server/src/**/*.ts'],
    ignores: ['apps/server/src/config.ts', '**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'config.ts is the only reader of the environment.' },
      ],
    },
  },
  {
    files: ['apps/web/**/*.ts', 'apps/web/**/*.tsx'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@timeslice/questions/keys', message: 'A key never reaches a browser.' }],
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: ['apps/web/src/live/use-classroom.ts', 'apps/web/src/live/try-connection.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@timeslice/questions/keys', message: 'A key never reaches a browser.' },
            {
              name: 'socket.io-client',
              message: 'live/use-classroom.ts and live/try-connection.ts alone know the socket.',
            },
          ],
        },
      ],
    },
  },
  // Surfaces never import each other, and the drawing kit knows no surface.
  ...features.map((feature) => ({
    files: [`apps/web/src/features/${feature}/**/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '@timeslice/questions/keys', message: 'A key never reaches a browser.' },
            {
              name: 'socket.io-client',
              message: 'live/use-classroom.ts and live/try-connection.ts alone know the socket.',
            },
          ],
          patterns: [
            {
              regex: `features/(?!${feature}/)`,
              message: 'Features never import each other: move what two need to ui/, live/ or questions/.',
            },
            {
              regex: `\\.\\./(${features.join('|')})(/|$)`,
              message: 'Features never import each other.',
            },
          ],
        },
      ],
    },
  })),
  {
    files: ['apps/web/src/ui/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [{ name: '@timeslice/questions/keys', message: 'A key never reaches a browser.' }],
          patterns: [{ regex: 'features/|live/', message: 'ui/ knows no feature.' }],
        },
      ],
    },
  },
  // No browser runs a test, and these are of what the server says.
  {
    files: ['apps/web/src/instructor/*.test.ts', 'apps/web/src/i18n/allowed/*.test.ts'],
    rules: { 'no-restricted-imports': 'off' },
  },
  // It reads the sources of the libraries for what they say.
  { files: ['apps/web/src/i18n/allowed/allowed-text.test.ts'], rules: { '@nx/enforce-module-boundaries': 'off' } },
];
