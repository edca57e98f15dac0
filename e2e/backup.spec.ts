import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { demonstrationFolder, testSecrets } from './demonstration-folder';
import { expect, test } from './fixtures';

/** Runs one of the scripts on a data folder, as an administrator would. */
function run(script: string, data: string, args: string[] = [], more: Record<string, string> = {}) {
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const env = { ...environment, ...testSecrets, LINLI_DATA: data, ...more };
  const command = ['--conditions=react-server', '--import', 'tsx', `scripts/${script}.ts`, ...args];
  return new Promise<{ code: number; output: string }>((resolve) => {
    execFile(process.execPath, command, { env }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, output: stdout + stderr });
    });
  });
}

/** Does something in this process on the database of a data folder. */
async function inFolder<T>(data: string, work: () => Promise<T>): Promise<T> {
  const { closeDatabase } = await import('@/db/client');
  const before = { ...testSecrets, LINLI_DATA: process.env.LINLI_DATA };
  await closeDatabase();
  Object.assign(process.env, testSecrets, { LINLI_DATA: data });
  try {
    return await work();
  } finally {
    await closeDatabase();
    Object.assign(process.env, before);
  }
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'linli-backup-'));

async function demonstration(): Promise<string> {
  const data = newFolder();
  cpSync(await demonstrationFolder(), data, { recursive: true });
  return data;
}

type Row = Record<string, unknown>;

/** Every row of every table. */
function rowsOf(data: string): Record<string, Row[]> {
  const database = new Database(join(data, 'linli.db'));
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
  const names = database
    .prepare("select name from sqlite_master where type = 'table' and sql not like '%virtual%'")
    .pluck()
    .all() as string[];
  const tables = names.map((name) => [name, database.prepare(`select * from "${name}"`).all() as Row[]] as const);
  database.close();
  return Object.fromEntries(tables);
}

/** What each file of a folder holds, but for the backups. */
function digests(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const files = entries.map((entry) => join(entry.parentPath, entry.name)).filter((file) => !file.includes('backups'));
  return Object.fromEntries(
    files.map((file) => [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')]),
  );
}

async function backupOf(data: string): Promise<string> {
  const { code, output } = await run('backup', data);
  expect(output).toContain('Backup made');
  expect(code).toBe(0);
  const [name = ''] = readdirSync(join(data, 'backups'));
  expect(name).toMatch(/^linli-\d{8}-\d{6}\.linli$/);
  return join(data, 'backups', name);
}

test('A restore brings back what was there at the backup, but nobody who was erased since', async () => {
  const data = await demonstration();
  const resident = await inFolder(data, async () => {
    const { register } = await import('@/features/accounts/mutations');
    const { tell } = await import('@/features/site-errors/mutations');
    const { identifierOf } = await import('@/lib/identifier');
    const { visitor } = await import('@/lib/viewer');
    const identifier = identifierOf('13800001234');
    if (!identifier) throw new Error('Not an identifier.');
    const { accountId } = await register(
      { name: '居民甲', identifier, password: 'a-good-long-one', consent: true },
      'here',
      new Date(),
    );
    await tell(visitor, { page: '/', text: '有错字', contact: '13800005678' }, 'here', new Date());
    return accountId;
  });
  const [before, mediaBefore] = [rowsOf(data), digests(join(data, 'media'))];
  const peopleBefore = digests(join(data, 'people'));
  const contactPerson = before.site_errors?.[0]?.person_id;
  const backup = await backupOf(data);

  writeFileSync(join(data, 'media', 'added-since'), 'x');
  await inFolder(data, async () => {
    const { eraseOwnAccount } = await import('@/features/accounts/own/mutations');
    const { answer, forgetAnsweredContacts } = await import('@/features/site-errors/mutations');
    const { makeCommunity } = await import('@/lib/testing/factories');
    const { system, viewerOf } = await import('@/lib/viewer');
    await makeCommunity();
    await eraseOwnAccount(
      viewerOf({ id: resident, role: 'resident', communityId: null, signature: null }),
      { password: 'a-good-long-one' },
      new Date(),
    );
    await answer(system, { id: String(before.site_errors?.[0]?.id), status: 'mended', answer: '改了' }, new Date(0));
    expect(await forgetAnsweredContacts(new Date())).toBe(1);
  });
  expect(rowsOf(data).communities).not.toEqual(before.communities);

  const { code, output } = await run('restore', data, [backup]);
  expect(output).toContain('Erased again: 2.');
  expect(output).toContain('the chain holds');
  expect(code).toBe(0);

  const after = rowsOf(data);
  const untouched = Object.keys(before).filter(
    (name) => !['accounts', 'persons', 'consents', 'sign_in_links', 'records', 'record_state'].includes(name),
  );
  for (const name of untouched) expect([name, after[name]]).toEqual([name, before[name]]);
  expect(digests(join(data, 'media'))).toEqual(mediaBefore);
  expect(Object.keys(peopleBefore).length).toBeGreaterThan(0);
  expect(digests(join(data, 'people'))).toEqual(peopleBefore);

  const others = (rows: Row[] = []) => rows.filter(({ id }) => id !== resident && id !== contactPerson);
  const withoutSessions = (rows: Row[]) => rows.map(({ session_version: _, ...row }) => row);
  expect(withoutSessions(others(after.accounts))).toEqual(withoutSessions(others(before.accounts)));
  expect(others(after.persons)).toEqual(others(before.persons));
  const erasedIn = (rows: Row[] = []) => rows.filter(({ wrapped_key }) => wrapped_key === null).map(({ id }) => id);
  expect(erasedIn(after.persons).sort()).toEqual([...erasedIn(before.persons), resident, contactPerson].sort());
  expect(after.accounts?.find(({ id }) => id === resident)).toMatchObject({
    status: 'erased',
    sealed_name: null,
    mobile_lookup: null,
  });
  expect(after.sign_in_links?.filter(({ used_at }) => used_at === null)).toEqual([]);

  const recorded = before.records ?? [];
  expect(after.records?.slice(0, recorded.length)).toEqual(recorded);
  expect(after.records?.slice(recorded.length).map(({ action }) => action)).toEqual([
    'person.erased',
    'person.erased',
    'backup.restored',
  ]);
  expect(Number(after.record_state?.[0]?.public_version)).toBeGreaterThan(
    Number(before.record_state?.[0]?.public_version),
  );
  const [aside = ''] = readdirSync(data).filter((name) => name.startsWith('before-restore-'));
  expect(existsSync(join(data, aside, 'media', 'added-since'))).toBe(true);
  expect(readFileSync(join(data, 'erasures.jsonl'), 'utf8')).toContain(resident);
  rmSync(data, { recursive: true });
});

test('A good person who left since the backup stays away, and a consent that ended since stays ended', async () => {
  const data = await demonstration();
  const backup = await backupOf(data);
  const honoured = (rowsOf(data).nominations ?? []).filter(({ status, secret }) => status === 'honoured' && !secret);
  const [leaver, other] = honoured as [Row, Row];
  const indexed = () => (rowsOf(data).search_documents ?? []).filter(({ kind }) => kind === 'honour');
  const namesOf = (rows: Row[]) => rows.map(({ title }) => title);
  expect(namesOf(indexed())).toEqual(expect.arrayContaining([leaver.name, other.name]));
  await inFolder(data, async () => {
    const { consentOnline, leaveOnline } = await import('@/features/nominations/consents/mutations');
    await leaveOnline(String(leaver.id), new Date());
    await consentOnline(String(other.id), { purposes: ['nominee-name'], givenBy: 'self' }, new Date());
  });

  const { code, output } = await run('restore', data, [backup]);
  expect(output).toContain('the chain holds');
  expect(code).toBe(0);
  const after = rowsOf(data);
  expect(after.nominations?.find(({ id }) => id === leaver.id)).toMatchObject({ name: null, sealed_form: null });
  expect(after.persons?.find(({ id }) => id === leaver.person_id)?.wrapped_key).toBeNull();
  const open = after.consents?.filter((row) => row.person_id === other.person_id && row.withdrawn_at === null);
  expect(open?.map(({ purpose }) => purpose)).toEqual(['nominee-name']);
  const left = indexed();
  expect(namesOf(left)).not.toContain(leaver.name);
  expect(left.find(({ title }) => title === other.name)).toMatchObject({ text: '' });
  rmSync(data, { recursive: true });
});

test('A backup that was cut, altered, or sealed with another key is refused in one sentence and changes nothing', async () => {
  const data = await demonstration();
  const backup = await backupOf(data);
  const content = readFileSync(backup);
  const before = digests(data);
  const altered = Buffer.from(content);
  altered.writeUInt8(altered.readUInt8(content.length - 5000) ^ 1, content.length - 5000);
  const variants: [content: Buffer, more: Record<string, string>, sentence: RegExp][] = [
    [content.subarray(0, content.length - 1), {}, /ends too early/],
    [content.subarray(0, 1024 * 1024), {}, /ends too early/],
    [altered, {}, /was altered/],
    [Buffer.from('something else altogether'), {}, /not a backup of Linli/],
    [content, { LINLI_BACKUP_KEY: 'another key than that of the backup, also long' }, /another LINLI_BACKUP_KEY/],
  ];
  for (const [bytes, more, sentence] of variants) {
    const file = join(data, 'backups', 'variant');
    writeFileSync(file, bytes);
    const { code, output } = await run('restore', data, [file], more);
    expect(code).toBe(1);
    expect(output).toMatch(sentence);
    expect(output.trim().split('\n')).toHaveLength(1);
    expect(digests(data)).toEqual(before);
  }
  rmSync(data, { recursive: true });
});

test('A backup made while people write holds together; a server that runs is not overwritten', async ({ site }) => {
  const { write } = await import('@/db/client');
  const { record } = await import('@/db/record');
  const { makeAccount } = await import('@/lib/testing/factories');
  const { system } = await import('@/lib/viewer');
  const file = join(newFolder(), 'under-load.linli');
  let [going, written] = [true, 0];
  const writing = (async () => {
    while (going) {
      await makeAccount('resident');
      await write(system, (tx) => record(tx, 'portal.edited', { type: 'portal', id: '1' }));
      written += 1;
      await new Promise(setImmediate);
    }
  })();
  const made = await run('backup', site.data, [file]);
  going = false;
  await writing;
  expect(made).toMatchObject({ code: 0 });
  expect(written).toBeGreaterThan(50);

  const refused = await run('restore', site.data, [file]);
  expect(refused.output).toContain('Linli is running');
  expect(refused.code).toBe(1);
  expect(readdirSync(site.data).filter((name) => /restor/.test(name))).toEqual([]);
  expect(await fetch(`${site.url}/readyz`).then(({ status }) => status)).toBe(200);

  const elsewhere = newFolder();
  expect(await run('restore', elsewhere, [file])).toMatchObject({ code: 0 });
  expect(rowsOf(elsewhere).accounts?.length).toBeGreaterThan(50);
  expect(await run('verify-records', elsewhere)).toMatchObject({
    code: 0,
    output: expect.stringContaining('the chain holds'),
  });
  rmSync(elsewhere, { recursive: true });
});

test('Without its secrets a backup is not opened, and no new ones are made', async () => {
  const empty = newFolder();
  const file = join(empty, 'some.linli');
  writeFileSync(file, 'x');
  const none = Object.fromEntries(Object.keys(testSecrets).map((name) => [name, undefined as unknown as string]));
  const { code, output } = await run('restore', empty, [file], none);
  expect(output).toContain('secrets.json');
  expect(code).toBe(1);
  expect(readdirSync(empty)).toEqual(['some.linli']);
  rmSync(empty, { recursive: true });
});

test('Records that were tampered with are named', async () => {
  const data = await demonstration();
  expect(await run('verify-records', data)).toMatchObject({
    code: 0,
    output: expect.stringMatching(/^\d+ records, the chain holds/),
  });
  const database = new Database(join(data, 'linli.db'));
  database.exec("drop trigger records_no_update; update records set actor_id = 'somebody' where number = 7");
  database.close();
  expect(await run('verify-records', data)).toMatchObject({
    code: 1,
    output: expect.stringContaining('broken at record 7'),
  });
  rmSync(data, { recursive: true });
});
