import { existsSync, readFileSync } from 'node:fs';
import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { clues, nominations, opinions, personPictures, visits } from '@/db/schema/nominations';
import { consents, persons } from '@/db/schema/privacy';
import { nomineePurposes } from '@/db/schema/privacy.values';
import { recordState, records } from '@/db/schema/records';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { makeNominee, testForm } from '@/lib/testing/good-people';
import { photoFile } from '@/lib/testing/photo';
import { type Viewer, visitor } from '@/lib/viewer';
import { enterPaper } from './clues/mutations';
import { consentHeard, consentOnline, forgetDeclined, leaveHeard, leaveOnline } from './consents/mutations';
import { sheetMark } from './consents/rules';
import { addPictures, enterOpinion, removePicture, saveForm } from './forms/mutations';
import { join, takeUp } from './intake/mutations';
import { conclude, decline, keepSecret } from './mutations';
import { listPeopleShown, readPicture } from './people/queries';
import { getForm, getNomination, getOwnSheet, listNominations } from './queries';
import { signVisit, writeVisit } from './visits/mutations';
import { getVisit, listPossibleVerifiers, listToSign } from './visits/queries';

const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);
let [editor, lead, grid, stranger, auditor]: Viewer[] = [];
let here = '';

beforeAll(async () => {
  here = await makeCommunity();
  editor = await makeAccount('editor', here, '编辑甲');
  lead = await makeAccount('lead', here, '书记乙');
  grid = await makeAccount('grid-member', here, '网格丙');
  stranger = await makeAccount('editor', await makeCommunity(), '外人丁');
  auditor = await makeAccount('auditor');
});

let count = 0;
const paper = (name: string, picture?: File) =>
  enterPaper(
    editor as Viewer,
    {
      name,
      communityId: here,
      place: '',
      category: 'helping',
      deed: `第 ${count++} 件好事`,
      channel: 'neighbour',
      nominator: '邻居',
      contact: '000 0000 0002',
      picture,
    },
    noon,
  );
const opened = async (name = '初来') => takeUp(editor as Viewer, await paper(name), noon);
const rowOf = async (id: string) => (await db.select().from(nominations).where(eq(nominations.id, id)))[0];
const lastRecord = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];
const publicVersion = async () => (await db.select().from(recordState))[0]?.publicVersion ?? 0;
const visit = (id: string, more: object = {}) => ({
  id,
  day: '2026-11-20',
  place: '试路',
  asked: '三位邻居',
  conclusion: '属实',
  outcome: 'confirmed' as const,
  verifiers: [grid?.id ?? ''],
  ...more,
});
const save = async (id: string, more: object = {}, at = noon) =>
  saveForm(editor as Viewer, { id, version: (await rowOf(id))?.version ?? 0, ...testForm, ...more }, at);
const complete = async (id: string) => {
  await save(id);
  await addPictures(editor as Viewer, { id, kind: 'id-photo', files: [await photoFile(300, 450)], alt: '肖像' }, noon);
  const files = [await photoFile(), await photoFile(), await photoFile()];
  await addPictures(editor as Viewer, { id, kind: 'life', files, alt: '在楼下' }, noon);
};
const agree = (id: string) => consentOnline(id, { purposes: [...nomineePurposes], givenBy: 'self' }, noon);

describe('The form', () => {
  test('is sealed as a whole, read by who works on it with a record, and complete with its pictures', async () => {
    const id = await opened();
    await save(id);
    expect(JSON.stringify(await rowOf(id))).not.toContain(testForm.story);
    expect(await lastRecord()).toMatchObject({ action: 'nomination.form-saved', subjectId: id });
    expect(JSON.stringify((await lastRecord())?.change)).not.toContain(testForm.story);
    expect((await rowOf(id))?.formAt).toBeNull();
    expect((await getNomination(editor as Viewer, id, noon))?.missing.map(({ code }) => code)).toEqual([
      'idPhotoMissing',
      'lifePhotosMissing',
    ]);
    await complete(id);
    expect((await rowOf(id))?.formAt).toEqual(noon);
    expect(await getForm(editor as Viewer, id, noon)).toMatchObject({ story: testForm.story });
    expect(await lastRecord()).toMatchObject({
      action: 'person.read',
      actorId: editor?.id,
      change: { fields: ['form'] },
    });
    for (const viewer of [stranger, auditor, grid, visitor])
      expect(await getForm(viewer as Viewer, id, noon)).toBeUndefined();
  });

  test('is no longer complete when a picture goes, and its file is taken away', async () => {
    const id = await opened();
    await complete(id);
    const [life] = await db
      .select()
      .from(personPictures)
      .where(and(eq(personPictures.nominationId, id), eq(personPictures.kind, 'life')));
    const file = inDataFolder('people', `${life?.id}.sealed`);
    expect(existsSync(file)).toBe(true);
    await removePicture(editor as Viewer, { id, pictureId: life?.id ?? '' }, noon);
    expect(existsSync(file)).toBe(false);
    expect((await rowOf(id))?.formAt).toBeNull();
  });

  test('A portrait is cut to the proportions of the round, twice as large, and a small one is not blown up', async () => {
    const id = await opened();
    const sizeOf = async (width: number, height: number) => {
      const files = [await photoFile(width, height)];
      await addPictures(editor as Viewer, { id, kind: 'id-photo', files, alt: '' }, noon);
      const rows = await db.select().from(personPictures).where(eq(personPictures.nominationId, id));
      return rows.map(({ width, height }) => [width, height]);
    };
    expect(await sizeOf(1200, 900)).toEqual([[480, 720]]);
    expect(await sizeOf(300, 360)).toEqual([[240, 360]]);
  });

  test('A new portrait takes the place of the one before', async () => {
    const id = await opened();
    for (let n = 0; n < 2; n += 1)
      await addPictures(editor as Viewer, { id, kind: 'id-photo', files: [await photoFile(300, 450)], alt: '' }, noon);
    expect(await db.select().from(personPictures).where(eq(personPictures.nominationId, id))).toHaveLength(1);
  });

  test('A caption is public: a number of somebody cannot stand in it', async () => {
    const id = await opened();
    const files = [await photoFile()];
    const alt = '电话13800001234';
    await expect(addPictures(editor as Viewer, { id, kind: 'life', files, alt }, noon)).rejects.toThrow(
      'telephoneInPublic',
    );
    await addPictures(editor as Viewer, { id, kind: 'life', files, alt: '在楼下' }, noon);
  });

  test('What came with a clue is seen on the desk, and by nobody else whatever the person agrees to', async () => {
    const id = await takeUp(editor as Viewer, await paper('随图', await photoFile()), noon);
    await complete(id);
    await agree(id);
    expect((await getNomination(editor as Viewer, id, noon))?.pictures).toHaveLength(5);
    expect((await listPeopleShown([id])).get(id)?.pictures).toHaveLength(4);
    expect((await getOwnSheet(id))?.pictures).toHaveLength(4);
  });

  test('When it says that the person is a child, what the child agreed to alone no longer holds', async () => {
    const id = await opened();
    await agree(id);
    expect((await getOwnSheet(id))?.consented['nominee-name']).toBe(true);
    await save(id, { birth: '2016-05', guardian: '母亲' });
    const { personId } = (await rowOf(id)) ?? {};
    expect((await getOwnSheet(id))?.consented['nominee-name']).toBe(false);
    expect(readFileSync(inDataFolder('erasures.jsonl'), 'utf8')).toContain(personId);
    await consentOnline(id, { purposes: ['nominee-name'], givenBy: 'guardian' }, noon);
    await save(id, { birth: '2016-05', guardian: '父亲' });
    expect((await getOwnSheet(id))?.consented['nominee-name']).toBe(true);
  });

  test('Told otherwise, it ends the consent to the story and no other, before anybody reads it', async () => {
    const id = await opened();
    await save(id);
    await agree(id);
    const unseen = { telephone: '00000000009', brief: '另一段简介' };
    await save(id, unseen);
    expect((await getOwnSheet(id))?.consented['nominee-story']).toBe(true);
    await save(id, { ...unseen, story: '另一件事' });
    const sheet = await getOwnSheet(id);
    expect(sheet).toMatchObject({
      consented: { 'nominee-name': true, 'nominee-picture': true, 'nominee-story': false, 'nominee-upward': true },
      askAgain: ['nominee-story'],
    });
    const { personId } = (await rowOf(id)) ?? {};
    expect(readFileSync(inDataFolder('erasures.jsonl'), 'utf8')).toContain(
      `{"personId":"${personId}","purposes":["nominee-story"]`,
    );
    const [saved, ended] = await db.select().from(records).orderBy(desc(records.number)).limit(2);
    expect(saved).toMatchObject({ action: 'nomination.form-saved', change: { fields: ['story'] } });
    expect(ended).toMatchObject({
      action: 'nominee.consent-withdrawn',
      subjectId: id,
      change: { purposes: ['nominee-story'], because: 'changed' },
    });
    expect((await getNomination(editor as Viewer, id, noon))?.askAgain).toEqual(['nominee-story']);
    await agree(id);
    expect(await getOwnSheet(id)).toMatchObject({ consented: { 'nominee-story': true }, askAgain: [] });
  });

  test('stays as it stood on the public notice while that runs and once it is over, told otherwise by nobody', async () => {
    const { id } = await makeNominee({ communityId: here, status: 'on-notice' });
    await expect(save(id, { telephone: '00000000009' })).rejects.toThrow('storyStands');
    const cleared = await makeNominee({ communityId: here, status: 'cleared' });
    await expect(save(cleared.id, { oneLine: '另一句' })).rejects.toThrow('storyStands');
    await save(cleared.id, { telephone: '00000000009' });
    for (const one of [id, cleared.id]) expect((await getOwnSheet(one))?.consented['nominee-story']).toBe(true);
  });

  test('What is refused puts nobody on the list of withdrawals', async () => {
    const { id, personId } = await makeNominee({ communityId: here, status: 'verified' });
    const { version = 0 } = (await rowOf(id)) ?? {};
    const form = { id, version, ...testForm, story: '另一件事', birth: '2016-05', guardian: '母亲' };
    await expect(saveForm(stranger as Viewer, form, noon)).rejects.toThrow('notYours');
    await expect(saveForm(editor as Viewer, { ...form, version: version - 1 }, noon)).rejects.toThrow(
      'changedMeanwhile',
    );
    expect(readFileSync(inDataFolder('erasures.jsonl'), 'utf8')).not.toContain(personId);
  });

  test('A picture more ends the consent to pictures; one less does not', async () => {
    const id = await opened();
    await complete(id);
    await agree(id);
    const [picture] = await db.select().from(personPictures).where(eq(personPictures.nominationId, id));
    await removePicture(editor as Viewer, { id, pictureId: picture?.id ?? '' }, noon);
    expect((await getOwnSheet(id))?.consented['nominee-picture']).toBe(true);
    await addPictures(editor as Viewer, { id, kind: 'life', files: [await photoFile()], alt: '' }, noon);
    expect(await getOwnSheet(id)).toMatchObject({
      consented: { 'nominee-name': true, 'nominee-picture': false, 'nominee-story': true },
      askAgain: ['nominee-picture'],
    });
    expect((await listPeopleShown([id])).get(id)).toMatchObject({ story: testForm.story, pictures: [] });
  });

  test('Of two who save at once the second is told, and nothing of the first is lost', async () => {
    const id = await opened();
    const version = (await rowOf(id))?.version ?? 0;
    await saveForm(editor as Viewer, { id, version, ...testForm, identity: '护士' }, noon);
    await expect(saveForm(lead as Viewer, { id, version, ...testForm, identity: '医生' }, noon)).rejects.toThrow(
      'changedMeanwhile',
    );
    expect(await getForm(lead as Viewer, id, noon)).toMatchObject({ identity: '护士' });
  });

  test('Others neither write it nor send pictures, and no file is left of what they tried', async () => {
    const id = await opened();
    const version = (await rowOf(id))?.version ?? 0;
    for (const viewer of [stranger, auditor, grid, visitor] as Viewer[]) {
      await expect(saveForm(viewer, { id, version, ...testForm }, noon)).rejects.toThrow('notYours');
      await expect(
        addPictures(viewer, { id, kind: 'life', files: [await photoFile()], alt: '' }, noon),
      ).rejects.toThrow('notYours');
    }
    expect((await rowOf(id))?.sealedForm).toBeNull();
  });
});

describe('A visit', () => {
  test('counts once two have signed, from its day on; its report is sealed', async () => {
    const id = await opened();
    const visitId = await writeVisit(editor as Viewer, visit(id), noon);
    expect(JSON.stringify(await db.select().from(visits).where(eq(visits.id, visitId)))).not.toContain('三位邻居');
    expect((await rowOf(id))?.verifiedAt).toBeNull();
    expect(await listToSign(grid as Viewer)).toMatchObject([{ id: visitId, name: '初来' }]);
    expect(await getVisit(grid as Viewer, visitId, noon)).toMatchObject({ report: { asked: '三位邻居' } });
    expect(await lastRecord()).toMatchObject({ action: 'person.read', actorId: grid?.id });
    await signVisit(grid as Viewer, visitId, noon);
    expect((await rowOf(id))?.verifiedAt).toEqual(new Date('2026-11-20T00:00:00+08:00'));
    expect(await listToSign(grid as Viewer)).toEqual([]);
    await expect(signVisit(grid as Viewer, visitId, noon)).rejects.toThrow('signedAlready');
  });

  test('is not signed, read or written by who was not there', async () => {
    const id = await opened();
    const visitId = await writeVisit(editor as Viewer, visit(id), noon);
    await expect(signVisit(lead as Viewer, visitId, noon)).rejects.toThrow('notYours');
    for (const viewer of [stranger, auditor, visitor] as Viewer[]) {
      await expect(signVisit(viewer, visitId, noon)).rejects.toThrow('notYours');
      expect(await getVisit(viewer, visitId, noon)).toBeUndefined();
      await expect(writeVisit(viewer, visit(id), noon)).rejects.toThrow('notYours');
    }
    await expect(writeVisit(editor as Viewer, visit(id, { verifiers: [] }), noon)).rejects.toThrow('tooFewVerifiers');
    await expect(writeVisit(editor as Viewer, visit(id, { verifiers: [stranger?.id] }), noon)).rejects.toThrow(
      'verifierUnknown',
    );
  });

  test('that finds it untrue ends the verification', async () => {
    const id = await opened();
    await signVisit(grid as Viewer, await writeVisit(editor as Viewer, visit(id), noon), noon);
    expect((await rowOf(id))?.verifiedAt).not.toBeNull();
    const doubt = await writeVisit(editor as Viewer, visit(id, { day: '2026-11-21', outcome: 'not-confirmed' }), noon);
    expect((await rowOf(id))?.verifiedAt).not.toBeNull();
    await signVisit(grid as Viewer, doubt, noon);
    expect((await rowOf(id))?.verifiedAt).toBeNull();
  });

  test('is chosen for by name among the staff who go there', async () => {
    const names = (await listPossibleVerifiers(editor as Viewer, here)).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['书记乙', '网格丙']));
    expect(names).not.toContain('编辑甲');
    expect(names).not.toContain('外人丁');
  });
});

describe('conclude', () => {
  test('takes the form, two signatures and the consent; everything that is missing is said', async () => {
    const id = await opened();
    await expect(conclude(lead as Viewer, id, noon)).rejects.toThrow(
      'formNotComplete, notVerified, nameConsentMissing',
    );
    await complete(id);
    await signVisit(grid as Viewer, await writeVisit(editor as Viewer, visit(id), noon), noon);
    await expect(conclude(lead as Viewer, id, noon)).rejects.toThrow('nameConsentMissing');
    await agree(id);
    await expect(conclude(editor as Viewer, id, noon)).rejects.toThrow('notYours');
    await expect(conclude(lead as Viewer, id, later(120))).rejects.toThrow('verificationOld');
    await conclude(lead as Viewer, id, noon);
    expect(await rowOf(id)).toMatchObject({ status: 'verified' });
    expect(await lastRecord()).toMatchObject({ action: 'nomination.verified', subjectId: id, actorId: lead?.id });
    await expect(conclude(lead as Viewer, id, noon)).rejects.toThrow('nominationElsewhere');
  });

  test('Who was against and answers anew is against no more; another office does not answer for it', async () => {
    const { id } = await makeNominee({ communityId: here, status: 'verifying' });
    const says = (source: 'police' | 'tax', outcome: 'objection' | 'no-objection', minutes: number) =>
      enterOpinion(
        editor as Viewer,
        { id, source, outcome, day: '2026-11-20', document: '' },
        new Date(noon.getTime() + minutes * 60_000),
      );
    await says('police', 'objection', 0);
    await says('tax', 'no-objection', 1);
    await expect(conclude(lead as Viewer, id, noon)).rejects.toThrow('opinionAgainst');
    await says('police', 'no-objection', 2);
    await conclude(lead as Viewer, id, noon);
    expect(await db.select().from(opinions).where(eq(opinions.nominationId, id))).toHaveLength(3);
  });

  test('An opinion against it holds it up', async () => {
    const { id } = await makeNominee({ communityId: here, status: 'verifying' });
    await enterOpinion(
      editor as Viewer,
      { id, source: 'police', outcome: 'objection', day: '2026-11-20', document: '函〔0〕号' },
      noon,
    );
    expect(await db.select().from(opinions).where(eq(opinions.nominationId, id))).toHaveLength(1);
    await expect(conclude(lead as Viewer, id, noon)).rejects.toThrow('opinionAgainst');
    await decline(lead as Viewer, { id, reason: 'opinion-against' }, noon);
    expect(await rowOf(id)).toMatchObject({ status: 'declined', declineReason: 'opinion-against' });
  });

  test('Secrecy is for bravery alone', async () => {
    const { id } = await makeNominee({ communityId: here, category: 'bravery', consented: [] });
    await keepSecret(lead as Viewer, { id, secret: true }, noon);
    expect(await rowOf(id)).toMatchObject({ secret: true });
    expect((await listPeopleShown([id])).get(id)).toMatchObject({ name: null, story: null, pictures: [] });
    const helper = await makeNominee({ communityId: here });
    await expect(keepSecret(lead as Viewer, { id: helper.id, secret: true }, noon)).rejects.toThrow(
      'secrecyOnlyBravery',
    );
  });
});

describe('Consent', () => {
  test('begins for what was read alone: a word or a picture that came meanwhile is read first; it ends at any time', async () => {
    const { id } = await makeNominee({ communityId: here, status: 'verifying', consented: [] });
    const mark = async () => sheetMark((await getOwnSheet(id)) ?? { version: 0, pictures: [] });
    const said = { purposes: ['nominee-name' as const], givenBy: 'self' as const };
    const before = await mark();
    await save(id);
    await expect(consentOnline(id, { ...said, read: before }, noon)).rejects.toThrow('sheetChanged');
    const read = await mark();
    await addPictures(editor as Viewer, { id, kind: 'life', files: [await photoFile()], alt: '在楼下' }, noon);
    await expect(consentOnline(id, { ...said, read }, noon)).rejects.toThrow('sheetChanged');
    await expect(consentOnline(id, { ...said, read: '' }, noon)).rejects.toThrow('sheetChanged');
    expect((await getOwnSheet(id))?.consented['nominee-name']).toBe(false);
    await consentOnline(id, { ...said, read: await mark() }, noon);
    expect((await getOwnSheet(id))?.consented['nominee-name']).toBe(true);
    await consentOnline(id, { ...said, purposes: [], read: before }, noon);
    expect((await getOwnSheet(id))?.consented['nominee-name']).toBe(false);
  });

  test('is asked for one by one, shows what was agreed to at once, and hides it at once', async () => {
    const { id, personId } = await makeNominee({ communityId: here, status: 'honoured', consented: [] });
    const shown = async () => (await listPeopleShown([id])).get(id);
    expect(await shown()).toMatchObject({ name: null, story: null });
    const before = await publicVersion();
    await consentOnline(id, { purposes: ['nominee-name'], givenBy: 'self' }, noon);
    expect(await shown()).toMatchObject({ name: '试好人', story: null });
    await consentOnline(id, { purposes: ['nominee-name', 'nominee-story'], givenBy: 'self' }, noon);
    expect(await shown()).toMatchObject({ name: '试好人', story: testForm.story });
    await consentOnline(id, { purposes: ['nominee-name'], givenBy: 'self' }, noon);
    expect(await shown()).toMatchObject({ name: '试好人', story: null });
    expect(await publicVersion()).toBe(before + 3);
    const lines = readFileSync(inDataFolder('erasures.jsonl'), 'utf8');
    expect(lines).toContain(`{"personId":"${personId}","purposes":["nominee-story"]`);
  });

  test('is entered by staff as heard or on paper, with who said it; by others never', async () => {
    const { id, personId } = await makeNominee({
      communityId: here,
      status: 'verifying',
      age: 'under-14',
      consented: [],
    });
    const said = { id, purposes: ['nominee-name' as const], means: 'paper' as const };
    await expect(consentHeard(editor as Viewer, { ...said, givenBy: 'self' }, noon)).rejects.toThrow('guardianDecides');
    for (const viewer of [stranger, auditor, grid, visitor] as Viewer[])
      await expect(consentHeard(viewer, { ...said, givenBy: 'guardian' }, noon)).rejects.toThrow('notYours');
    await consentHeard(editor as Viewer, { ...said, givenBy: 'guardian' }, noon);
    expect(await db.select().from(consents).where(eq(consents.personId, personId))).toMatchObject([
      { purpose: 'nominee-name', givenBy: 'guardian', means: 'paper', withdrawnAt: null },
    ]);
    expect(await lastRecord()).toMatchObject({
      action: 'nominee.consented',
      actorId: editor?.id,
      change: { means: 'paper' },
    });
  });

  test('Pictures are shown to the public with consent, on notice and on the roll alone', async () => {
    const { id } = await makeNominee({ communityId: here, status: 'verified', consented: [] });
    await addPictures(editor as Viewer, { id, kind: 'id-photo', files: [await photoFile(300, 450)], alt: '' }, noon);
    const [picture] = await db.select().from(personPictures).where(eq(personPictures.nominationId, id));
    const seen = async (viewer: Viewer) => (await readPicture(viewer, picture?.id ?? '')) !== null;
    expect(await seen(editor as Viewer)).toBe(true);
    expect(await seen(visitor)).toBe(false);
    await agree(id);
    expect(await seen(visitor)).toBe(false);
    const { write } = await import('@/db/client');
    const { record } = await import('@/db/record');
    const { system } = await import('@/lib/viewer');
    const { move, subject } = await import('./mutations');
    await write(system, async (tx) => {
      await move(tx, { id, status: 'verified' }, 'on-notice');
      await record(tx, 'notice.started', subject(id));
    });
    expect(await seen(visitor)).toBe(true);
    expect(await seen(stranger as Viewer)).toBe(true);
    await consentOnline(id, { purposes: ['nominee-name', 'nominee-story'], givenBy: 'self' }, noon);
    expect(await seen(visitor)).toBe(false);
    expect(await seen(editor as Viewer)).toBe(true);
  });
});

describe('Leaving', () => {
  test.each([
    ['verifying', 'refused', 'nominee.refused'],
    ['on-notice', 'refused', 'nominee.refused'],
    ['honoured', 'withdrawn', 'nominee.consent-withdrawn'],
    ['declined', 'declined', 'nominee.refused'],
  ] as const)('from %s leads to %s, and nothing of the person is left', async (status, to, action) => {
    const { id, personId } = await makeNominee({ communityId: here, status, name: '离开者' });
    const before = await publicVersion();
    await leaveOnline(id, noon);
    expect(await rowOf(id)).toMatchObject({ status: to, name: null, pinyin: null, sealedForm: null });
    expect((await db.select().from(persons).where(eq(persons.id, personId)))[0]?.wrappedKey).toBeNull();
    expect((await listPeopleShown([id])).get(id)?.name).toBeNull();
    expect(await lastRecord()).toMatchObject({ action, subjectId: id });
    expect(await publicVersion()).toBeGreaterThan(before);
  });

  test('takes out what every clue said of the same person, and no nominator', async () => {
    const id = await opened('同一人');
    const again = await paper('同一人');
    await join(editor as Viewer, { id: again, nominationId: id }, noon);
    await complete(id);
    const pictures = await db.select().from(personPictures).where(eq(personPictures.nominationId, id));
    await leaveHeard(editor as Viewer, id, noon);
    const rows = await db.select().from(clues).where(eq(clues.nominationId, id));
    expect(rows).toHaveLength(2);
    for (const row of rows) {
      expect(row).toMatchObject({ name: null, sealedDeed: null });
      expect(row.sealedNominator).not.toBeNull();
    }
    for (const picture of pictures) expect(existsSync(inDataFolder('people', `${picture.id}.sealed`))).toBe(false);
    expect(await getOwnSheet(id)).toMatchObject({ status: 'refused', name: null, pictures: [] });
    await expect(leaveHeard(editor as Viewer, id, noon)).rejects.toThrow('personLeft');
    await expect(agree(id)).rejects.toThrow('personLeft');
  });

  test('is what happens when somebody on the roll no longer agrees to be named', async () => {
    const { id } = await makeNominee({ communityId: here, status: 'honoured' });
    const said = { purposes: [], givenBy: 'self' as const };
    await expect(consentOnline(id, said, noon)).rejects.toThrow('leavingNotConfirmed');
    await expect(consentHeard(editor as Viewer, { ...said, id, means: 'telephone' }, noon)).rejects.toThrow(
      'leavingNotConfirmed',
    );
    expect(await rowOf(id)).toMatchObject({ status: 'honoured', name: '试好人' });
    await consentOnline(id, { ...said, leaves: true }, noon);
    expect(await rowOf(id)).toMatchObject({ status: 'withdrawn', name: null });
  });

  test('is not what happens when somebody kept secret takes back an old consent to the name', async () => {
    const { id } = await makeNominee({ communityId: here, status: 'honoured', category: 'bravery', secret: true });
    await consentOnline(id, { purposes: ['nominee-upward'], givenBy: 'self' }, noon);
    expect(await rowOf(id)).toMatchObject({ status: 'honoured', name: '试好人' });
    expect((await getOwnSheet(id))?.consented).toMatchObject({ 'nominee-name': false, 'nominee-upward': true });
  });

  test('is entered by who works on it alone', async () => {
    const { id } = await makeNominee({ communityId: here });
    for (const viewer of [stranger, auditor, grid, visitor] as Viewer[])
      await expect(leaveHeard(viewer, id, noon)).rejects.toThrow('notYours');
    expect((await rowOf(id))?.status).toBe('verified');
  });
});

test('The list shows each reader what belongs to them', async () => {
  const id = await opened('列表人');
  const ids = async (viewer: Viewer) => (await listNominations(viewer, {}, 500)).items.map((row) => row.id);
  for (const viewer of [editor, lead, auditor]) expect(await ids(viewer as Viewer)).toContain(id);
  for (const viewer of [stranger, grid, visitor]) expect(await ids(viewer as Viewer)).not.toContain(id);
  expect(await getNomination(stranger as Viewer, id, noon)).toBeUndefined();
});

test('Who was declined is forgotten after a year; who is on the roll or under way is not', async () => {
  const [declined, honoured, open] = await Promise.all(
    (['declined', 'honoured', 'verifying'] as const).map((status) => makeNominee({ communityId: here, status })),
  );
  await forgetDeclined(later(364));
  expect(await rowOf(declined?.id ?? '')).toMatchObject({ name: '试好人' });
  await forgetDeclined(later(365));
  expect(await rowOf(declined?.id ?? '')).toMatchObject({ status: 'declined', name: null, sealedForm: null });
  for (const other of [honoured, open]) expect((await rowOf(other?.id ?? ''))?.name).toBe('试好人');
  expect(await forgetDeclined(later(400))).toBe(0);
});
