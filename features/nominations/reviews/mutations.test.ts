import { desc, eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { type Role, roles } from '@/db/schema/accounts.values';
import { clues, nominations } from '@/db/schema/nominations';
import { records } from '@/db/schema/records';
import { reviewCandidates, reviews } from '@/db/schema/reviews';
import { identifierLookup } from '@/features/accounts/queries';
import { RuleBroken } from '@/lib/rule-broken';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { makeNominee } from '@/lib/testing/good-people';
import { system, type Viewer, visitor } from '@/lib/viewer';
import { move } from '../mutations';
import { changePanel } from '../panels/mutations';
import { listProposable } from '../panels/queries';
import { score } from '../scores/mutations';
import { getOwnRound, listToScore, readCandidate } from '../scores/queries';
import { openInput } from './inputs';
import { close, decide, open } from './mutations';
import { getReview, listReviews } from './queries';

let community = '';
let [lead, editor, grid, outsider]: Viewer[] = [];

beforeAll(async () => {
  community = await makeCommunity();
  lead = await makeAccount('lead', community, '李书记');
  editor = await makeAccount('editor', community, '编辑甲');
  grid = await makeAccount('grid-member', community, '网格员乙');
  outsider = await makeAccount('lead', await makeCommunity());
});

const criteria = [
  { name: '事迹', weight: 60 },
  { name: '口碑', weight: 40 },
];
const panel = () => [lead, editor, grid] as Viewer[];
const staff = () => panel().map(({ id }) => id ?? '');

async function opened(count = 2, more: Partial<Parameters<typeof open>[1]> = {}) {
  const people = [];
  for (let n = 0; n < count; n += 1) people.push(await makeNominee({ communityId: community, name: `试好人${n}` }));
  const candidates = people.map(({ id }) => id);
  const plan = { communityId: community, title: '一季度', criteria, likes: false, residents: [] };
  const id = await open(lead as Viewer, { ...plan, candidates, staff: staff(), ...more }, noon);
  const rows = await db.select().from(reviewCandidates).where(eq(reviewCandidates.reviewId, id));
  const of = (nominationId: string) => rows.find((row) => row.nominationId === nominationId)?.id ?? '';
  return { id, people, candidates: candidates.map(of) };
}

const says = (id: string, candidateId: string, points: [number, number]) => {
  return { id, candidateId, relation: 'none' as const, points: { 0: `${points[0]}`, 1: `${points[1]}` } };
};
const staysOut = (id: string, candidateId: string) => ({ id, candidateId, relation: 'family' as const, points: {} });
/** Every number anywhere in a view. */
const numbersIn = (view: unknown): number[] =>
  typeof view === 'number' ? [view] : view && typeof view === 'object' ? Object.values(view).flatMap(numbersIn) : [];
const statusOf = async (id: string) => (await db.select().from(nominations).where(eq(nominations.id, id)))[0]?.status;
const lastRecord = async () => (await db.select().from(records).orderBy(desc(records.number)).limit(1))[0];
const refusal = (asked: Promise<unknown>) =>
  asked.then(
    () => [],
    (error: unknown) => (error instanceof RuleBroken ? error.reasons.map(({ code }) => code) : [String(error)]),
  );

/** Everybody scores: the first candidate higher than the second, and the grid member stays out of the first. */
async function scored() {
  const round = await opened();
  const [first = '', second = ''] = round.candidates;
  await score(lead as Viewer, says(round.id, first, [95, 90]), noon);
  await score(editor as Viewer, says(round.id, first, [90, 90]), noon);
  await score(grid as Viewer, staysOut(round.id, first), noon);
  for (const member of panel()) await score(member, says(round.id, second, [70, 80]), noon);
  return { ...round, first, second };
}

describe('open', () => {
  test('Its candidates are in review; the record names them by id', async () => {
    const { id, people } = await opened();
    for (const person of people) expect(await statusOf(person.id)).toBe('in-review');
    const change = { candidates: people.map((person) => person.id), members: 3 };
    expect(await lastRecord()).toMatchObject({ action: 'review.opened', subjectId: id, change });
  });

  test('Everything that is wrong is said, and nothing is kept', async () => {
    const { id } = await makeNominee({ communityId: community, consented: [] });
    const plan = { communityId: community, title: '一', criteria: criteria.slice(1), likes: false, residents: [] };
    const asked = open(lead as Viewer, { ...plan, candidates: [id], staff: staff().slice(1) }, noon);
    expect(await refusal(asked)).toEqual(['weightsWrong', 'panelTooSmall', 'nameConsentMissing']);
    expect(await statusOf(id)).toBe('verified');
  });

  test('Nobody of another community is put before the panel, and nobody twice', async () => {
    const other = await makeNominee({ communityId: await makeCommunity() });
    const plan = { communityId: community, title: '一', criteria, likes: false, residents: [], staff: staff() };
    const asked = (id: string) => refusal(open(lead as Viewer, { ...plan, candidates: [id] }, noon));
    expect(await asked(other.id)).toEqual(['nominationElsewhere']);
    const { people } = await opened(1);
    expect(await asked(people[0]?.id ?? '')).toEqual(['nominationElsewhere']);
  });

  test('Others than the person responsible are refused before anybody is looked up', async () => {
    const { id } = await makeNominee({ communityId: community });
    const unknown = [{ kind: 'mobile' as const, value: '10000000000' }];
    const plan = { communityId: community, title: '一', criteria, likes: false, residents: unknown, staff: staff() };
    for (const viewer of [visitor, editor, grid, outsider, await makeAccount('auditor'), await makeAccount('resident')])
      expect(await refusal(open(viewer as Viewer, { ...plan, candidates: [id] }, noon))).toEqual(['notYours']);
    expect(await refusal(open(lead as Viewer, { ...plan, candidates: [id] }, noon))).toEqual(['panelistUnknown']);
  });

  test('A resident is found by the number, and the answer for a stopped account is the one for none', async () => {
    const mobile = { kind: 'mobile' as const, value: '10000000001' };
    const resident = await makeAccount('resident', null, '王试民');
    const set = (status: 'active' | 'deactivated') =>
      write(system, async (tx) => {
        const mobileLookup = identifierLookup(mobile);
        await tx
          .update(accounts)
          .set({ mobileLookup, status })
          .where(eq(accounts.id, resident.id ?? ''));
        await record(tx, 'account.corrected', { type: 'account', id: resident.id ?? '' });
      });
    await set('deactivated');
    expect(await refusal(opened(1, { staff: staff().slice(1), residents: [mobile] }))).toEqual(['panelistUnknown']);
    await set('active');
    const { id } = await opened(1, { staff: staff().slice(1), residents: [mobile] });
    expect((await listToScore(resident)).map((waiting) => waiting.id)).toEqual([id]);
    expect((await getReview(lead as Viewer, id))?.members.map(({ name }) => name).toSorted()).toEqual(
      ['编辑甲', '网格员乙', '王*民'].toSorted(),
    );
  });

  test('The form: weights in rows, empty rows left out, numbers one on a line', () => {
    const form = { communityId: 'c', title: '一', candidates: { n1: 'on', n2: 'off' }, staff: { a: 'on' } };
    const rows = { 0: { name: '事迹', weight: '60' }, 1: { name: '口碑', weight: '40' }, 2: { name: '', weight: '' } };
    const read = openInput.parse({ ...form, criteria: rows, residents: '138 0000 0000\n' });
    expect(read).toMatchObject({ candidates: ['n1'], staff: ['a'], criteria, likes: false });
    expect(read.residents).toEqual([{ kind: 'mobile', value: '13800000000' }]);
    const wrong = openInput.safeParse({ ...form, criteria: { 0: { name: '', weight: '0' } }, residents: '老王' });
    expect(wrong.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['criteria.0.name', 'criterionNameMissing'],
      ['criteria.0.weight', 'weightMissing'],
      ['residents', 'identifierWrong'],
    ]);
  });
});

describe('score', () => {
  test('Said again it takes the place of what was said; the record does not say what', async () => {
    const { id, candidates } = await opened(1);
    const candidateId = candidates[0] ?? '';
    await score(lead as Viewer, says(id, candidateId, [10, 10]), noon);
    await score(lead as Viewer, says(id, candidateId, [90, 80]), noon);
    const own = (await getOwnRound(lead as Viewer, id))?.candidates[0]?.own;
    expect(own).toEqual({ relation: 'none', points: [90, 80] });
    expect(await lastRecord()).toMatchObject({ action: 'review.scored', subjectId: id, change: { candidateId } });
    await score(lead as Viewer, staysOut(id, candidateId), noon);
    expect((await getOwnRound(lead as Viewer, id))?.candidates[0]?.own).toEqual({ relation: 'family', points: null });
  });

  test('Who is not on the panel is refused, the office too', async () => {
    const { id, candidates } = await opened(1);
    for (const viewer of [outsider, visitor, await makeAccount('office'), await makeAccount('resident')])
      expect(await refusal(score(viewer as Viewer, says(id, candidates[0] ?? '', [90, 80]), noon))).toEqual([
        'notYours',
      ]);
  });

  test('A member who sent a clue about the candidate stays out; who entered a paper form for somebody does not', async () => {
    const { id, candidates, people } = await opened(1);
    const [candidateId = '', nominee] = [candidates[0], people[0]];
    const clue = async (sender: Viewer, proof: 'work' | 'paper') => {
      const personId = nominee?.personId ?? '';
      const about = { personId, nominatorId: personId, nominationId: nominee?.id ?? '', communityId: community };
      const facts = { status: 'joined' as const, channel: 'neighbour' as const, category: 'helping' as const, proof };
      await write(sender, async (tx) => {
        const number = crypto.randomUUID();
        const values = { ...about, ...facts, number, receivedAt: noon };
        const [row] = await tx.insert(clues).values(values).returning({ id: clues.id });
        await record(tx, 'clue.received', { type: 'clue', id: row?.id ?? '' });
      });
    };
    await clue(lead as Viewer, 'work');
    await clue(editor as Viewer, 'paper');
    expect((await getOwnRound(lead as Viewer, id))?.candidates[0]?.nominated).toBe(true);
    expect(await refusal(score(lead as Viewer, says(id, candidateId, [90, 80]), noon))).toEqual(['nominatorStaysOut']);
    const nominator = { id, candidateId, relation: 'nominator' as const, points: {} };
    await score(lead as Viewer, nominator, noon);
    await score(editor as Viewer, says(id, candidateId, [90, 80]), noon);
  });
});

describe('What is sealed until the end', () => {
  test('Nobody of any role reads a score of others or a mean while the round is open; afterwards the desk does', async () => {
    const { id, first, second } = await scored();
    const everyone: Viewer[] = [visitor, system, ...panel()];
    for (const role of roles) everyone.push(await makeAccount(role, role === 'office' ? null : community));
    const mayRead: Role[] = ['editor', 'lead', 'office', 'auditor'];
    const readers = (viewer: Viewer) =>
      viewer.kind === 'system' || (viewer.kind === 'staff' && mayRead.includes(viewer.role));

    for (const viewer of everyone) {
      const desk = await getReview(viewer, id);
      expect(desk !== undefined).toBe(readers(viewer));
      for (const candidate of desk?.candidates ?? [])
        expect(candidate).toMatchObject({ score: null, scores: null, likes: null });
      if (desk) expect(desk.progress).toEqual({ members: 3, done: 3, thin: 0 });
      const own = await getOwnRound(viewer, id);
      expect(own !== undefined).toBe(panel().includes(viewer));
    }
    const ofGrid = await getOwnRound(grid as Viewer, id);
    const ownOf = (candidateId: string) => ofGrid?.candidates.find((one) => one.id === candidateId)?.own;
    expect(ownOf(first)).toEqual({ relation: 'family', points: null });
    expect(ownOf(second)).toEqual({ relation: 'none', points: [70, 80] });
    expect(numbersIn([ofGrid, await getReview(lead as Viewer, id)])).not.toContain(95);
    expect(numbersIn(ofGrid)).toContain(70);

    await close(lead as Viewer, id, noon);
    for (const viewer of everyone) {
      const desk = await getReview(viewer, id);
      expect(desk?.candidates.map((candidate) => candidate.score)).toEqual(
        readers(viewer) ? [9_150, 7_400] : undefined,
      );
    }
    expect(numbersIn(await getOwnRound(grid as Viewer, id))).not.toContain(95);
    expect(numbersIn(await getReview(lead as Viewer, id))).toContain(95);
  });

  test('The text of a candidate opens for members alone, while the round is open, and each look is recorded', async () => {
    const { id, first, people } = await scored();
    const read = await readCandidate(grid as Viewer, id, first, noon);
    expect(read?.text).toMatchObject({ oneLine: '十二年替邻居量血压' });
    expect(await lastRecord()).toMatchObject({
      action: 'person.read',
      actorId: grid?.id,
      subjectId: people[0]?.personId,
      change: { fields: ['form'] },
    });
    const before = await lastRecord();
    for (const viewer of [outsider, visitor])
      expect(await readCandidate(viewer as Viewer, id, first, noon)).toBeUndefined();
    await close(lead as Viewer, id, noon);
    expect(await readCandidate(grid as Viewer, id, first, noon)).toBeUndefined();
    expect(
      (
        await db
          .select()
          .from(records)
          .where(eq(records.number, before?.number ?? 0))
      )[0],
    ).toEqual(before);
    expect((await lastRecord())?.action).toBe('review.closed');
  });
});

describe('close', () => {
  test('It waits for everybody, and then keeps the means', async () => {
    const { id, candidates } = await opened(1);
    const candidateId = candidates[0] ?? '';
    await score(lead as Viewer, says(id, candidateId, [90, 80]), noon);
    expect(await refusal(close(lead as Viewer, id, noon))).toEqual(['membersMissing']);
    await score(editor as Viewer, staysOut(id, candidateId), noon);
    await score(grid as Viewer, staysOut(id, candidateId), noon);
    expect(await refusal(close(lead as Viewer, id, noon))).toEqual(['tooFewScores']);
    await score(grid as Viewer, says(id, candidateId, [80, 81]), noon);
    await close(lead as Viewer, id, noon);
    const [row] = await db.select().from(reviewCandidates).where(eq(reviewCandidates.id, candidateId));
    expect(row?.score).toBe(8_320);
    expect(await lastRecord()).toMatchObject({ action: 'review.closed', subjectId: id, change: {} });
    expect(await refusal(score(lead as Viewer, says(id, candidateId, [1, 1]), noon))).toEqual(['reviewClosed']);
  });

  test('Others are refused, and it stays open', async () => {
    const { id } = await scored();
    for (const viewer of [editor, grid, await makeAccount('auditor')])
      expect(await refusal(close(viewer as Viewer, id, noon))).toEqual(['notYours']);
    expect(await refusal(close(outsider as Viewer, id, noon))).toEqual(['notYours']);
    expect((await db.select().from(reviews).where(eq(reviews.id, id)))[0]?.status).toBe('open');
  });

  test('It waits neither for a member whose account has ended nor for a candidate who refused', async () => {
    const leaving = await makeAccount('editor', community, '编辑丙');
    const { id, candidates, people } = await opened(2, { staff: [...staff(), leaving.id ?? ''] });
    for (const member of panel()) await score(member, says(id, candidates[0] ?? '', [90, 90]), noon);
    expect(await refusal(close(lead as Viewer, id, noon))).toEqual(['membersMissing']);
    await write(system, async (tx) => {
      await tx
        .update(accounts)
        .set({ status: 'deactivated' })
        .where(eq(accounts.id, leaving.id ?? ''));
      await move(tx, { id: people[1]?.id ?? '', status: 'in-review' }, 'refused');
      await record(tx, 'nominee.refused', { type: 'nomination', id: people[1]?.id ?? '' });
    });
    expect(await refusal(score(lead as Viewer, says(id, candidates[1] ?? '', [1, 1]), noon))).toEqual([
      'candidateGone',
    ]);
    await close(lead as Viewer, id, noon);
    await decide(lead as Viewer, { id, chosen: [candidates[0] ?? ''], note: '' }, noon);
    expect(await statusOf(people[1]?.id ?? '')).toBe('refused');
  });
});

describe('decide', () => {
  test('The chosen are reviewed, the others declined, each with its record', async () => {
    const { id, first, people } = await scored();
    await close(lead as Viewer, id, noon);
    await decide(lead as Viewer, { id, chosen: [first], note: '' }, noon);
    expect(await statusOf(people[0]?.id ?? '')).toBe('reviewed');
    const [declined] = await db
      .select()
      .from(nominations)
      .where(eq(nominations.id, people[1]?.id ?? ''));
    expect(declined).toMatchObject({ status: 'declined', declineReason: 'not-chosen' });
    const change = { chosen: [people[0]?.id] };
    expect(await lastRecord()).toMatchObject({ action: 'review.decided', subjectId: id, change });
    const [record] = await db
      .select()
      .from(records)
      .where(eq(records.subjectId, declined?.id ?? ''))
      .orderBy(desc(records.number));
    expect(record).toMatchObject({ action: 'nomination.declined', change: { reason: 'not-chosen', reviewId: id } });
    expect(await refusal(decide(lead as Viewer, { id, chosen: [first], note: '' }, noon))).toEqual(['reviewDecided']);
  });

  test('Against the order of the scores it needs a word, which is kept', async () => {
    const { id, second } = await scored();
    expect(await refusal(decide(lead as Viewer, { id, chosen: [second], note: '' }, noon))).toEqual(['reviewOpen']);
    await close(lead as Viewer, id, noon);
    expect(await refusal(decide(lead as Viewer, { id, chosen: [second], note: '' }, noon))).toEqual([
      'choiceNoteMissing',
    ]);
    await decide(lead as Viewer, { id, chosen: [second], note: '名额给没上过榜的人。' }, noon);
    expect((await getReview(lead as Viewer, id))?.note).toBe('名额给没上过榜的人。');
  });

  test('Others are refused, and nobody moves', async () => {
    const { id, first, people } = await scored();
    await close(lead as Viewer, id, noon);
    for (const viewer of [editor, outsider, visitor])
      expect(await refusal(decide(viewer as Viewer, { id, chosen: [first], note: '' }, noon))).not.toEqual([]);
    expect(await statusOf(people[0]?.id ?? '')).toBe('in-review');
  });
});

describe('changePanel', () => {
  test('Who leaves takes along what was said; who joins is waited for', async () => {
    const { id, first } = await scored();
    const joining = await makeAccount('editor', community, '编辑丁');
    const leaving = (await getReview(lead as Viewer, id))?.members.find(({ name }) => name === '编辑甲');
    await changePanel(lead as Viewer, { id, leaving: leaving?.id ?? '', joining: joining.id ?? '' }, noon);
    expect(await lastRecord()).toMatchObject({
      action: 'review.panel-changed',
      subjectId: id,
      change: { left: editor?.id, joined: joining.id },
    });
    expect(await getOwnRound(editor as Viewer, id)).toBeUndefined();
    expect((await getReview(lead as Viewer, id))?.progress).toEqual({ members: 3, done: 2, thin: 1 });
    await score(joining, says(id, first, [80, 80]), noon);
    expect(await refusal(close(lead as Viewer, id, noon))).toEqual(['membersMissing']);
  });

  test('Nobody of another community joins, nobody twice, and others than the person responsible are refused', async () => {
    const { id } = await scored();
    const change = (viewer: Viewer | undefined, joining: string) =>
      refusal(changePanel(viewer as Viewer, { id, leaving: null, joining }, noon));
    expect(await change(lead, outsider?.id ?? '')).toEqual(['choiceMissing']);
    expect(await change(lead, grid?.id ?? '')).toEqual(['choiceMissing']);
    const free = (await makeAccount('editor', community)).id ?? '';
    for (const viewer of [editor, outsider, visitor]) expect(await change(viewer, free)).toEqual(['notYours']);
    expect(await change(lead, free)).toEqual([]);
  });
});

test('The desk lists the rounds of the own community, and who waits to score sees how many are left', async () => {
  const { id, candidates } = await opened(2);
  const ids = async (viewer: Viewer) => (await listReviews(viewer, {}, 500)).items.map((item) => item.id);
  expect(await ids(lead as Viewer)).toContain(id);
  expect(await ids(await makeAccount('office'))).toContain(id);
  expect(await ids(outsider as Viewer)).not.toContain(id);
  expect(await ids(grid as Viewer)).toEqual([]);
  await score(grid as Viewer, staysOut(id, candidates[0] ?? ''), noon);
  expect((await listToScore(grid as Viewer)).find((waiting) => waiting.id === id)?.left).toBe(1);
});

test('Who was verified is proposed, with what keeps each from a panel', async () => {
  const place = await makeCommunity();
  const able = await makeNominee({ communityId: place });
  const secret = await makeNominee({ communityId: place, category: 'bravery', secret: true, consented: [] });
  await makeNominee({ communityId: place, status: 'verifying' });
  const listed = await listProposable(await makeAccount('lead', place), place, noon);
  expect(listed.map(({ id, reasons }) => [id, reasons.map(({ code }) => code)])).toEqual([
    [able.id, []],
    [secret.id, ['secretNotReviewed']],
  ]);
  expect(await listProposable(lead as Viewer, place, noon)).toEqual([]);
});
