import { existsSync, readFileSync } from 'node:fs';
import { and, desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { inDataFolder } from '@/db/data-folder';
import { clueAdditions, clues, nominations, personPictures, spentProofs } from '@/db/schema/nominations';
import { clueRefusals } from '@/db/schema/nominations.values';
import { persons } from '@/db/schema/privacy';
import { records } from '@/db/schema/records';
import { newChallenge } from '@/lib/proof-of-work';
import { solve } from '@/lib/proof-solver';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { photoFile } from '@/lib/testing/photo';
import { type Viewer, visitor } from '@/lib/viewer';
import { leaveHeard } from '../consents/mutations';
import { join, letIn, passOn, refuseClue, takeUp } from '../intake/mutations';
import { readPicture } from '../people/queries';
import { type ClueInput, clueInput } from './inputs';
import { add, enterPaper, forgetDecidedClues, receive, withdraw } from './mutations';
import { getClue, getOwnClue, listClues, listSamePerson, readNominator } from './queries';

const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const days = (count: number) => later(count * 24 * 60);
let [editor, other, office, auditor]: Viewer[] = [];
let here = '';

beforeAll(async () => {
  here = await makeCommunity();
  editor = await makeAccount('editor', here, '编辑甲');
  other = await makeAccount('editor', await makeCommunity());
  office = await makeAccount('office');
  auditor = await makeAccount('auditor');
});

const clueOf = (more: Partial<ClueInput> = {}): ClueInput => ({
  name: '向晚晴',
  communityId: here,
  place: '',
  category: 'helping',
  deed: '十二年替邻居量血压',
  channel: 'neighbour',
  nominator: '邻居',
  contact: '000 0000 0001',
  ...more,
});
const proof = () => solve(newChallenge(noon));
const sent = async (more: Partial<ClueInput> = {}, address: string = crypto.randomUUID(), at = noon) =>
  receive(visitor, clueOf(more), { address, proof: await proof() }, at);
const rowOf = async (id: string) => (await db.select().from(clues).where(eq(clues.id, id)))[0];
const lastRecord = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];
const keyOf = async (id: string | undefined) =>
  (
    await db
      .select()
      .from(persons)
      .where(eq(persons.id, id ?? ''))
  )[0]?.wrappedKey;

describe('receive', () => {
  test('A clue is kept for its community, with name and sound plain and everything else sealed', async () => {
    const id = await sent({ deed: '替人修伞不收钱', contact: '000 0000 7777' });
    const row = await rowOf(id);
    expect(row).toMatchObject({
      status: 'received',
      proof: 'work',
      name: '向晚晴',
      pinyin: 'xiangwanqing',
      communityId: here,
    });
    expect(row?.number).toMatch(/^\d{8}$/);
    expect(JSON.stringify(row)).not.toMatch(/修伞|7777|邻居/);
    expect(await lastRecord()).toMatchObject({
      action: 'clue.received',
      subjectId: id,
      actorKind: 'visitor',
      actorId: null,
    });
    expect(JSON.stringify(await lastRecord())).not.toMatch(/向晚晴|修伞/);
    expect(await getOwnClue(id)).toMatchObject({ deed: '替人修伞不收钱', progress: null });
  });

  test('A clue of a resident is not tied to the account', async () => {
    await receive(
      await makeAccount('resident'),
      clueOf(),
      { address: crypto.randomUUID(), proof: await proof() },
      noon,
    );
    expect(await lastRecord()).toMatchObject({ action: 'clue.received', actorKind: 'visitor', actorId: null });
  });

  test('Without a proof it is held', async () => {
    for (const none of ['', 'none', 'made:up']) {
      const id = await receive(visitor, clueOf(), { address: crypto.randomUUID(), proof: none }, noon);
      expect(await rowOf(id)).toMatchObject({ status: 'held', proof: 'none' });
    }
  });

  test('A proof counts once', async () => {
    const one = await proof();
    const ids = [];
    for (const name of ['甲某', '乙某'])
      ids.push(await receive(visitor, clueOf({ name }), { address: crypto.randomUUID(), proof: one }, noon));
    expect(await Promise.all(ids.map(async (id) => (await rowOf(id))?.status))).toEqual(['received', 'held']);
    const left = await db.select().from(spentProofs);
    expect(left.length).toBeGreaterThan(0);
    await sent({}, crypto.randomUUID(), later(61));
    expect(await db.select().from(spentProofs)).toHaveLength(0);
  });

  test('The same again within ten minutes is the first one, also at once; afterwards it is another', async () => {
    const address = crypto.randomUUID();
    const deed = '每天给独居老人送早饭';
    const both = await Promise.all([sent({ deed }, address), sent({ deed }, address)]);
    expect(both[0]).toBe(both[1]);
    expect(await sent({ deed }, address, later(9))).toBe(both[0]);
    expect(await sent({ deed: '每天送晚饭' }, address)).not.toBe(both[0]);
    expect(await sent({ deed }, crypto.randomUUID())).not.toBe(both[0]);
    expect(await sent({ deed }, address, later(10))).not.toBe(both[0]);
  });

  test('The eleventh in an hour from one household is refused, the fourth without proof; others are not', async () => {
    for (let n = 0; n < 10; n += 1) await sent({ name: `某${n}` }, 'busy');
    await expect(sent({ name: '某十' }, 'busy')).rejects.toThrow('cluesOften');
    const plain = (name: string) => receive(visitor, clueOf({ name }), { address: 'plain', proof: '' }, noon);
    for (let n = 0; n < 3; n += 1) await plain(`某${n}`);
    await expect(plain('某三')).rejects.toThrow('cluesOften');
    await sent({}, 'somebody else');
    await sent({ name: '某十一' }, 'busy', later(61));
  });

  test('A picture is sealed with the key of the person, shown to the desk alone, and gone when the clue is', async () => {
    const id = await sent({ picture: await photoFile() });
    const [picture] = await db.select().from(personPictures).where(eq(personPictures.clueId, id));
    const file = inDataFolder('people', `${picture?.id}.sealed`);
    expect(readFileSync(file).includes(Buffer.from('WEBP'))).toBe(false);
    expect((await readPicture(editor as Viewer, picture?.id ?? ''))?.includes(Buffer.from('WEBP'))).toBe(true);
    for (const viewer of [visitor, other, auditor, await makeAccount('resident')])
      expect(await readPicture(viewer as Viewer, picture?.id ?? '')).toBeNull();
    await withdraw(id, noon);
    expect(existsSync(file)).toBe(false);
  });

  test('What is no picture refuses the clue, and nothing is kept', async () => {
    const before = (await db.select().from(clues)).length;
    const picture = new File(['<svg onload=alert(1)>'], 'p.jpg');
    await expect(sent({ picture })).rejects.toThrow('notAPicture');
    expect(await db.select().from(clues)).toHaveLength(before);
  });

  test('What a program filled in is refused, and who did not agree', () => {
    const filled = { ...clueOf(), agree: 'on', homepage: '' };
    expect(clueInput.safeParse(filled).success).toBe(true);
    expect(clueInput.safeParse({ ...filled, homepage: 'http://x' }).error?.issues).toMatchObject([
      { message: 'looksAutomatic' },
    ]);
    expect(clueInput.safeParse({ ...filled, agree: undefined }).error?.issues).toMatchObject([
      { message: 'consentMissing' },
    ]);
    expect(clueInput.parse({ ...filled, category: '爱岗敬业' }).category).toBe('dedication');
  });

  test('Who did not agree is told so together with everything else that is missing', () => {
    const { name: _, ...rest } = { ...clueOf(), agree: undefined };
    const messages = clueInput.safeParse(rest).error?.issues.map(({ message }) => message);
    expect(messages).toEqual(['nomineeNameMissing', 'consentMissing']);
  });
});

describe('enterPaper', () => {
  test('A clerk enters a form of the own community, signed, and of no other', async () => {
    const id = await enterPaper(editor as Viewer, clueOf({ name: '纸上人' }), noon);
    expect(await rowOf(id)).toMatchObject({ status: 'received', proof: 'paper', enteredBy: editor?.id });
    expect(await lastRecord()).toMatchObject({ actorId: editor?.id, change: { proof: 'paper' } });
    for (const viewer of [other, auditor, visitor])
      await expect(enterPaper(viewer as Viewer, clueOf(), noon)).rejects.toThrow('notYours');
    await expect(enterPaper(office as Viewer, clueOf({ communityId: 'elsewhere' }), noon)).rejects.toThrow(
      'placeMissing',
    );
  });
});

describe('What a nominator does with the receipt', () => {
  test('adds, up to five times, sealed and recorded', async () => {
    const id = await sent();
    for (let n = 0; n < 5; n += 1) await add(id, `补充${n}`, later(n));
    await expect(add(id, '再说一句', later(6))).rejects.toThrow('tooManyAdditions');
    expect((await getOwnClue(id))?.additions).toEqual(['补充0', '补充1', '补充2', '补充3', '补充4']);
    expect(JSON.stringify(await db.select().from(clueAdditions))).not.toContain('补充');
  });

  test('withdraws: both keys are destroyed, name and sound are gone, and a restore would destroy them again', async () => {
    const id = await sent();
    await add(id, '他在二楼', noon);
    const before = await rowOf(id);
    expect(await keyOf(before?.personId)).toBeTruthy();
    await withdraw(id, noon);
    expect(await rowOf(id)).toMatchObject({
      status: 'withdrawn',
      name: null,
      pinyin: null,
      sealedDeed: null,
      sealedNominator: null,
    });
    for (const person of [before?.personId, before?.nominatorId]) {
      expect(await keyOf(person)).toBeNull();
      expect(readFileSync(inDataFolder('erasures.jsonl'), 'utf8')).toContain(person);
    }
    expect(await db.select().from(clueAdditions).where(eq(clueAdditions.clueId, id))).toEqual([]);
    await expect(withdraw(id, noon)).rejects.toThrow('clueDecided');
    await expect(add(id, '再来', noon)).rejects.toThrow('clueDecided');
  });

  test('adds nothing more once the person named has left', async () => {
    const id = await sent({ name: '将去' });
    const nominationId = await takeUp(editor as Viewer, id, noon);
    await add(id, '他在二楼', noon);
    await leaveHeard(editor as Viewer, nominationId, noon);
    await expect(add(id, '再来', noon)).rejects.toThrow('clueDecided');
    expect(await getOwnClue(id)).toMatchObject({ name: null, deed: null, progress: 'refused' });
  });

  test('withdraws what was taken up: the nominator is forgotten, the nomination goes on', async () => {
    const id = await sent({ name: '尚在' });
    const nominationId = await takeUp(editor as Viewer, id, noon);
    const before = await rowOf(id);
    await withdraw(id, later(1));
    expect(await keyOf(before?.nominatorId)).toBeNull();
    expect(await keyOf(before?.personId)).toBeTruthy();
    expect(await db.select().from(nominations).where(eq(nominations.id, nominationId))).toMatchObject([
      { name: '尚在' },
    ]);
    expect(await getOwnClue(id)).toMatchObject({ name: null, deed: null, additions: [], pictures: [] });
    expect(await getClue(editor as Viewer, id, noon)).toMatchObject({ name: '尚在', reachable: false });
    expect(readFileSync(inDataFolder('erasures.jsonl'), 'utf8')).not.toContain(before?.personId);
  });
});

describe('The desk', () => {
  test('A clue is met by its community and the office; looks at deed and nominator are recorded', async () => {
    const id = await sent();
    const ids = async (viewer: Viewer) => (await listClues(viewer, {}, 500)).items.map((row) => row.id);
    expect(await ids(editor as Viewer)).toContain(id);
    expect(await ids(office as Viewer)).toContain(id);
    for (const viewer of [other, auditor, visitor]) {
      expect(await ids(viewer as Viewer)).not.toContain(id);
      expect(await getClue(viewer as Viewer, id, noon)).toBeUndefined();
      expect(await readNominator(viewer as Viewer, id, noon)).toBeUndefined();
    }
    expect(await getClue(editor as Viewer, id, noon)).toMatchObject({ deed: '十二年替邻居量血压' });
    expect(await lastRecord()).toMatchObject({
      action: 'person.read',
      actorId: editor?.id,
      change: { fields: ['deed'] },
    });
    expect(await readNominator(editor as Viewer, id, noon)).toEqual({ name: '邻居', contact: '000 0000 0001' });
    expect(await lastRecord()).toMatchObject({ action: 'person.read', change: { fields: ['contact'] } });
  });

  test('Of another place: the office alone', async () => {
    const id = await sent({ communityId: 'elsewhere', place: '外省' });
    expect(await getClue(editor as Viewer, id, noon)).toBeUndefined();
    expect(await getClue(office as Viewer, id, noon)).toMatchObject({ place: '外省' });
    await expect(takeUp(office as Viewer, id, noon)).rejects.toThrow('clueFromElsewhere');
    await passOn(office as Viewer, { id, to: '外省文明办' }, noon);
    expect(await getOwnClue(id)).toMatchObject({ status: 'passed-on', passedOnTo: '外省文明办' });
  });

  test.each(clueRefusals)(
    'Who sent it reads why it was refused as %s, unless that would tell of a penalty',
    async (refusal) => {
      const id = await sent();
      await refuseClue(editor as Viewer, { id, refusal }, noon);
      expect(await getOwnClue(id)).toMatchObject({
        status: 'refused',
        refusal: refusal === 'unlawful' ? null : refusal,
      });
      expect(await getClue(editor as Viewer, id, noon)).toMatchObject({ refusal });
    },
  );

  test('The same person is shown by name and by sound, likeliest first, and joined with a trace in both', async () => {
    const name = '甄好';
    const first = await sent({ name });
    const nominationId = await takeUp(editor as Viewer, first, noon);
    const [again, alike] = [await sent({ name }), await sent({ name: '真好', category: 'filial' })];
    const view = await getClue(editor as Viewer, again, noon);
    const found = await listSamePerson(editor as Viewer, view as NonNullable<typeof view>);
    expect(found).toMatchObject([
      { kind: 'nomination', id: nominationId, same: ['name', 'category', 'community'] },
      { kind: 'clue', id: alike, same: ['community'] },
    ]);
    await join(editor as Viewer, { id: again, nominationId }, noon);
    expect(await rowOf(again)).toMatchObject({ status: 'joined', nominationId });
    expect(await lastRecord()).toMatchObject({ action: 'clue.joined', subjectId: again, change: { nominationId } });
    await expect(join(editor as Viewer, { id: again, nominationId }, noon)).rejects.toThrow('clueDecided');
  });

  test('What was held is let in before anything else, or is no person’s', async () => {
    const held = () =>
      receive(
        visitor,
        clueOf({ name: crypto.randomUUID().slice(0, 8) }),
        { address: crypto.randomUUID(), proof: '' },
        noon,
      );
    const [id, spam] = [await held(), await held()];
    await expect(takeUp(editor as Viewer, id, noon)).rejects.toThrow('clueHeld');
    await letIn(editor as Viewer, id, noon);
    await takeUp(editor as Viewer, id, noon);
    await expect(refuseClue(editor as Viewer, { id: spam, refusal: 'not-a-deed' }, noon)).rejects.toThrow('clueHeld');
    await refuseClue(editor as Viewer, { id: spam, refusal: 'not-by-a-person' }, noon);
    expect(await rowOf(spam)).toMatchObject({ status: 'refused', refusal: 'not-by-a-person' });
  });

  test('Of two who take one clue up at once, one is refused', async () => {
    const id = await sent();
    const results = await Promise.allSettled([takeUp(editor as Viewer, id, noon), takeUp(office as Viewer, id, noon)]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(
      await db
        .select()
        .from(records)
        .where(and(eq(records.action, 'clue.joined'), eq(records.subjectId, id))),
    ).toHaveLength(1);
  });

  test('Others decide nothing', async () => {
    const id = await sent();
    for (const viewer of [other, auditor, visitor] as Viewer[]) {
      await expect(takeUp(viewer, id, noon)).rejects.toThrow('notYours');
      await expect(passOn(viewer, { id, to: '别处' }, noon)).rejects.toThrow('notYours');
      await expect(refuseClue(viewer, { id, refusal: 'not-a-deed' }, noon)).rejects.toThrow('notYours');
    }
    expect((await rowOf(id))?.status).toBe('received');
  });
});

test('What was refused is forgotten after 30 days; what was taken up and what waits is not', async () => {
  const [refused, taken, waiting] = [await sent(), await sent(), await sent()];
  await refuseClue(editor as Viewer, { id: refused, refusal: 'cannot-be-checked' }, noon);
  await takeUp(editor as Viewer, taken, noon);
  await forgetDecidedClues(days(29));
  expect(await readNominator(editor as Viewer, refused, days(29))).toBeDefined();
  await forgetDecidedClues(days(30));
  const row = await rowOf(refused);
  expect(row).toMatchObject({ status: 'refused', name: null, sealedDeed: null, sealedNominator: null });
  expect(await keyOf(row?.personId)).toBeNull();
  for (const id of [taken, waiting]) expect(await readNominator(editor as Viewer, id, days(31))).toBeDefined();
  expect(await forgetDecidedClues(days(60))).toBe(0);
});
