import { readFileSync } from 'node:fs';
import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { record } from '@/db/record';
import { communities } from '@/db/schema/communities';
import { persons } from '@/db/schema/privacy';
import { records } from '@/db/schema/records';
import { siteErrors } from '@/db/schema/site-errors';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { tellInput } from './inputs';
import { answer, forgetAnsweredContacts, readContact, tell } from './mutations';
import { getReceipt, getSiteError, listSiteErrors } from './queries';

const days = (count: number) => new Date(noon.getTime() + count * 86_400_000);
let [editor, other, office, auditor]: Viewer[] = [];
let [own, page] = ['', ''];

beforeAll(async () => {
  own = await makeCommunity();
  const [community] = await db.select().from(communities).where(eq(communities.id, own));
  page = `/communities/${community?.slug}`;
  editor = await makeAccount('editor', own, '编辑甲');
  other = await makeAccount('editor', await makeCommunity());
  office = await makeAccount('office');
  auditor = await makeAccount('auditor');
});

const rowOf = async (id: string) => (await db.select().from(siteErrors).where(eq(siteErrors.id, id)))[0];
const lastRecord = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];
const told = (contact = '', where = page, address = crypto.randomUUID()) =>
  tell(visitor, { page: where, text: '电话少一位', contact }, address, noon);
const mended = (id: string) => ({ id, status: 'mended' as const, answer: '已补上。' });

describe('tell', () => {
  test('It is kept for the community of the page, with its record and without the words in it', async () => {
    const id = await told();
    expect(await rowOf(id)).toMatchObject({
      status: 'open',
      page,
      communityId: own,
      text: '电话少一位',
      personId: null,
    });
    expect(await lastRecord()).toMatchObject({
      action: 'site-error.told',
      subjectId: id,
      actorKind: 'visitor',
      change: { communityId: own },
    });
  });

  test('A report of a resident is not tied to the account', async () => {
    const resident = await makeAccount('resident');
    const input = { page, text: '有错字', contact: '13800001234' };
    const id = await tell(resident, input, crypto.randomUUID(), noon);
    expect(await lastRecord()).toMatchObject({ subjectId: id, actorKind: 'visitor', actorId: null });
    expect((await rowOf(id))?.personId).not.toBe(resident.id);
  });

  test('A page of nobody in particular goes to the office', async () => {
    const id = await told('', '/about');
    expect((await rowOf(id))?.communityId).toBeNull();
  });

  test('A contact is sealed', async () => {
    const row = await rowOf(await told('13800001234'));
    expect(row?.sealedContact).toBeTruthy();
    expect(JSON.stringify(row)).not.toContain('13800001234');
  });

  test('The eleventh within an hour from one address is refused; others are not', async () => {
    for (let count = 0; count < 10; count += 1) await told('', page, 'busy');
    await expect(told('', page, 'busy')).rejects.toThrow('toldOften');
    await told('', page, 'somebody else');
  });

  test('What a program filled in is refused as a whole', () => {
    const filled = { page: '/', text: '好', contact: '', homepage: 'http://spam.example' };
    const parsed = tellInput.safeParse(filled);
    expect(parsed.error?.issues).toMatchObject([{ message: 'looksAutomatic', path: [] }]);
    expect(tellInput.safeParse({ ...filled, homepage: '' }).success).toBe(true);
  });
});

describe('The desk', () => {
  test('An editor meets what belongs to the own community, the office everything, an auditor nothing', async () => {
    const [mine, everybodys] = [await told(), await told('', '/about')];
    const ids = async (viewer: Viewer) => (await listSiteErrors(viewer, {}, 500)).items.map(({ id }) => id);
    expect(await ids(editor as Viewer)).toContain(mine);
    expect(await ids(editor as Viewer)).not.toContain(everybodys);
    expect(await ids(other as Viewer)).not.toContain(mine);
    expect(await ids(office as Viewer)).toEqual(expect.arrayContaining([mine, everybodys]));
    expect(await ids(auditor as Viewer)).toEqual([]);
    expect(await getSiteError(other as Viewer, mine)).toBeUndefined();
    expect(await getSiteError(visitor, mine)).toBeUndefined();
    expect(await getSiteError(editor as Viewer, mine)).toMatchObject({ id: mine, contact: 'none' });
  });

  test('Pages of two lead through the whole list and back', async () => {
    for (let count = 0; count < 3; count += 1) await told();
    const all = (await listSiteErrors(editor as Viewer, {}, 500)).items.map(({ id }) => id);
    const first = await listSiteErrors(editor as Viewer, {}, 2);
    const second = await listSiteErrors(editor as Viewer, { before: first.older }, 2);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 4));
    expect(first.newer).toBeUndefined();
    const back = await listSiteErrors(editor as Viewer, { after: second.newer }, 2);
    expect(back.items).toEqual(first.items);
  });
});

describe('readContact', () => {
  test('The look is recorded, by whom and at which field, never the value', async () => {
    const id = await told('13800001234');
    expect(await readContact(editor as Viewer, id, noon)).toBe('13800001234');
    const row = await rowOf(id);
    expect(await lastRecord()).toMatchObject({
      action: 'person.read',
      actorId: editor?.id,
      subjectId: row?.personId,
      change: { fields: ['contact'] },
    });
  });

  test('Others are refused, and no look is recorded', async () => {
    const id = await told('13800001234');
    const before = await lastRecord();
    for (const viewer of [other, auditor, visitor, await makeAccount('resident')]) {
      await expect(readContact(viewer as Viewer, id, noon)).rejects.toThrow('notYours');
    }
    expect(await lastRecord()).toMatchObject({ action: 'account.added' });
    expect(before).toMatchObject({ action: 'site-error.told' });
  });
});

describe('answer', () => {
  test('Whoever told reads it at the receipt; it is given once', async () => {
    const id = await told();
    await answer(editor as Viewer, mended(id), noon);
    expect(await rowOf(id)).toMatchObject({
      status: 'mended',
      answer: '已补上。',
      answeredBy: editor?.id,
      answeredAt: noon,
    });
    expect(await lastRecord()).toMatchObject({
      action: 'site-error.answered',
      subjectId: id,
      change: { status: 'mended' },
    });
    expect(await getReceipt(id)).toMatchObject({ status: 'mended', answer: '已补上。' });
    await expect(answer(editor as Viewer, mended(id), noon)).rejects.toThrow('alreadyAnswered');
  });

  test('Others are refused, and it stays open', async () => {
    const id = await told();
    for (const viewer of [other, auditor, visitor]) {
      await expect(answer(viewer as Viewer, mended(id), noon)).rejects.toThrow('notYours');
    }
    expect((await rowOf(id))?.status).toBe('open');
  });

  test('Of two who answer at once, one is refused', async () => {
    const id = await told();
    const results = await Promise.allSettled([
      answer(editor as Viewer, mended(id), noon),
      answer(office as Viewer, mended(id), noon),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });
});

describe('forgetAnsweredContacts', () => {
  test('A contact goes 30 days after the answer, with its key, onto the list of erasures; an open one stays', async () => {
    const [answered, open] = [await told('13800001234'), await told('13800005678')];
    await answer(editor as Viewer, mended(answered), noon);
    expect(await forgetAnsweredContacts(days(29))).toBe(0);
    expect(await readContact(editor as Viewer, answered, days(29))).toBe('13800001234');

    expect(await forgetAnsweredContacts(days(30))).toBe(1);
    const row = await rowOf(answered);
    expect(row?.sealedContact).toBeNull();
    const [person] = await db
      .select()
      .from(persons)
      .where(eq(persons.id, row?.personId ?? ''));
    expect(person).toMatchObject({ wrappedKey: null, erasedAt: days(30) });
    expect(await lastRecord()).toMatchObject({
      action: 'person.erased',
      subjectId: row?.personId,
      actorKind: 'system',
    });
    expect(readFileSync(inDataFolder('erasures.jsonl'), 'utf8')).toContain(row?.personId);
    expect(await getSiteError(editor as Viewer, answered)).toMatchObject({ contact: 'destroyed' });
    await expect(readContact(editor as Viewer, answered, days(31))).rejects.toThrow('gone');
    expect(await readContact(editor as Viewer, open, days(31))).toBe('13800005678');
    expect(await forgetAnsweredContacts(days(60))).toBe(0);
  });

  test('Where an older backup brought the row back, the destroyed key still keeps it shut', async () => {
    const id = await told('13800001234');
    const personId = (await rowOf(id))?.personId ?? '';
    await write(system, async (tx) => {
      await tx.update(persons).set({ wrappedKey: null }).where(eq(persons.id, personId));
      await record(tx, 'person.erased', { type: 'person', id: personId });
    });
    expect(await getSiteError(editor as Viewer, id)).toMatchObject({ contact: 'destroyed' });
    await expect(readContact(editor as Viewer, id, noon)).rejects.toThrow('gone');
  });
});
