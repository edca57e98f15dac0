import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { consents, persons } from '@/db/schema/privacy';
import { records } from '@/db/schema/records';
import { seal, unseal } from '@/lib/crypto';
import { makeAccount, noon } from '@/lib/testing/factories';
import { system } from '@/lib/viewer';
import { addPerson, erasePerson, giveConsent, listErasure, noticeVersion, sealFor } from './mutations';
import { listConsents, openForStaff, openOwn } from './queries';

const newPerson = () =>
  write(
    system,
    async (tx) => {
      const person = await addPerson(tx);
      await giveConsent(tx, person.id, 'account');
      return { ...person, sealed: seal(person.wrappedKey, '张小明') };
    },
    noon,
  );
const erase = (id: string) => write(system, (tx) => erasePerson(tx, id), noon);
const recorded = (action: string, id: string) =>
  db
    .select()
    .from(records)
    .where(and(eq(records.action, action), eq(records.subjectId, id)));

describe('sealing', () => {
  test('Each person has a key of their own, which opens nothing of anybody else', async () => {
    const [one, other] = [await newPerson(), await newPerson()];
    expect(await openOwn(one.id, { name: one.sealed, email: null })).toEqual({ name: '张小明', email: null });
    await expect(openOwn(other.id, { name: one.sealed })).rejects.toThrow();
    const later = await write(system, async (tx) => {
      await giveConsent(tx, one.id, 'account');
      return sealFor(tx, one.id, '后来的');
    });
    expect(await openOwn(one.id, { text: later })).toEqual({ text: '后来的' });
  });
});

describe('erasePerson', () => {
  test('What was sealed can never be read again, and nothing more is sealed', async () => {
    const { id, sealed } = await newPerson();
    await erase(id);
    expect(await openOwn(id, { name: sealed })).toEqual({ name: null });
    expect((await db.select().from(persons).where(eq(persons.id, id)))[0]).toMatchObject({
      wrappedKey: null,
      erasedAt: noon,
    });
    await expect(write(system, (tx) => sealFor(tx, id, '又来'))).rejects.toThrow('erased');
    expect(await recorded('person.erased', id)).toHaveLength(1);
  });

  test('No other key in the database opens it', async () => {
    const { id, sealed } = await newPerson();
    await erase(id);
    const keys = await db.select({ wrappedKey: persons.wrappedKey }).from(persons);
    for (const { wrappedKey } of keys) if (wrappedKey) expect(() => unseal(wrappedKey, sealed)).toThrow();
  });

  test('Consents end with it; those of others stay', async () => {
    const [erased, other] = [await newPerson(), await newPerson()];
    await erase(erased.id);
    expect(await listConsents(erased.id)).toMatchObject([{ withdrawnAt: noon }]);
    expect(await listConsents(other.id)).toMatchObject([{ purpose: 'account', noticeVersion, withdrawnAt: null }]);
    expect(await db.select().from(consents).where(eq(consents.personId, other.id))).toHaveLength(1);
  });
});

describe('listErasure', () => {
  test('The list holds ids and times alone, and only its owner reads it', async () => {
    const { id } = await newPerson();
    await listErasure(id, noon);
    const file = join(process.env.LINLI_DATA ?? '', 'erasures.jsonl');
    expect(
      (await readFile(file, 'utf8'))
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toContainEqual({
      personId: id,
      at: noon.toISOString(),
    });
    expect((await stat(file)).mode & 0o777).toBe(0o600);
  });
});

describe('openForStaff', () => {
  test('The look is recorded with who and which fields, never with what was read', async () => {
    const [editor, { id, sealed }] = [await makeAccount('editor'), await newPerson()];
    expect(await openForStaff(editor, id, { name: sealed, email: null }, noon)).toEqual({
      name: '张小明',
      email: null,
    });
    const looks = await recorded('person.read', id);
    expect(looks).toMatchObject([{ actorKind: 'staff', actorId: editor.id, change: { fields: ['name', 'email'] } }]);
    expect(JSON.stringify(looks)).not.toContain('张小明');
  });
});
