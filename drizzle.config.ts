import { readdirSync } from 'node:fs';
import { defineConfig } from 'drizzle-kit';

const postgres = process.env.DATABASE_URL?.startsWith('postgres') ?? false;

export default defineConfig({
  dialect: postgres ? 'postgresql' : 'sqlite',
  schema: readdirSync('db/schema')
    .filter((file) => !file.endsWith('.values.ts'))
    .map((file) => `db/schema/${file}`),
  out: postgres ? 'drizzle/postgres' : 'drizzle/sqlite',
  casing: 'snake_case',
});
