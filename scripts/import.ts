/**
 * `npm run import -- FILE.json`: announcements out of another system, all of them or none. The form of the file stands in
 * docs/operations.md. A running server goes on; its readers see the texts at their next request.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { resolve } from 'node:path';
import { closeDatabase, db } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { newId } from '@/db/new-id';
import { portal } from '@/db/schema/pages';
import { importTexts } from '@/features/announcements/imported/mutations';
import { type CheckedFile, checkFile, type Refused } from '@/features/announcements/imports/queries';
import { type Reason, RuleBroken } from '@/lib/rule-broken';
import { system } from '@/lib/viewer';
import { words } from '@/messages/words';
import { explain, Problem } from './prepare/problem.mjs';

const mostTexts = 3_000;
const refusalsShown = 20;
const { reasons: sentences } = words('en');

// Readers of a running server go first.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
try {
  await importFile(process.argv[2]);
} catch (error) {
  console.error(error instanceof RuleBroken ? error.reasons.map(sentenceOf).join('\n') : explain(error));
  process.exitCode = 1;
} finally {
  await closeDatabase();
}

async function importFile(path: string | undefined): Promise<void> {
  if (!path) throw new Problem('Which file? npm run import -- FILE.json');
  if (!existsSync(inDataFolder('linli.db'))) {
    throw new Problem(`There is no database in ${resolve(inDataFolder())}: run npm start once, or set LINLI_DATA.`);
  }
  const started = performance.now();
  const json = await readJson(path);
  await upToDate();
  console.log(`Checking ${path} …`);
  const checked = await checkFile(system, json, new Date(), (done) => {
    if (done % 250 === 0) console.log(`  ${done} texts read`);
  });
  if (!checked) throw new Problem(`${path} has no list of announcements in it: see "Import" in docs/operations.md.`);
  refuseWrong(checked);
  console.log(`Writing ${checked.texts.length} texts in one transaction …`);
  const writing = performance.now();
  await importTexts(system, { id: newId(), ...checked }, new Date());
  const now = performance.now();
  const columns = checked.newColumns.map(({ name }) => name).join(', ');
  console.log(
    `Imported ${checked.texts.length} announcements${columns ? ` and the new columns ${columns}` : ''} in ${seconds(now - started)} s, of which ${seconds(now - writing)} s were the transaction.`,
  );
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(1);
}

async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Problem(`${path} cannot be read.`);
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Problem(`${path} is no JSON: ${(error as Error).message}`);
  }
}

async function upToDate(): Promise<void> {
  await db
    .select({ id: portal.id })
    .from(portal)
    .catch(() => {
      throw new Problem('The database is of an older version: run npm start once, which brings it up to date.');
    });
}

function refuseWrong({ texts, refused }: CheckedFile): void {
  if (texts.length === 0) throw new Problem('The list is empty.');
  if (texts.length > mostTexts) {
    throw new Problem(
      `${texts.length} texts are too many for one transaction: split the file, at most ${mostTexts} in each.`,
    );
  }
  if (refused.length === 0) return;
  const lines = refused.slice(0, refusalsShown).map(lineOf);
  const more = refused.length > refusalsShown ? `\n  … and ${refused.length - refusalsShown} more` : '';
  throw new Problem(
    `${lines.join('\n')}${more}\nNothing was imported: ${refused.length} of ${texts.length} texts cannot be.`,
  );
}

function lineOf({ number, title, reasons }: Refused): string {
  return `  number ${number}${title ? ` (${title})` : ''}: ${reasons.map(sentenceOf).join('; ')}`;
}

function sentenceOf({ code, field, values }: Reason): string {
  const sentence = (sentences[code] ?? sentences.notUnderstood)({ max: 0, ...values });
  return field ? `${field}: ${sentence}` : sentence;
}
