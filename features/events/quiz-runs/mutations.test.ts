import { and, desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { db, write } from '@/db/client';
import { record } from '@/db/record';
import { events } from '@/db/schema/events';
import { quizQuestions, quizRuns } from '@/db/schema/quizzes';
import { records } from '@/db/schema/records';
import { RuleBroken } from '@/lib/rule-broken';
import { makeEvent } from '@/lib/testing/events';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { system, type Viewer } from '@/lib/viewer';
import { saveQuestion, setInUse } from '../quizzes/mutations';
import { listQuestions, listTopics } from '../quizzes/queries';
import { saveStation } from '../stations/mutations';
import { getFair, getStation, listStations } from '../stations/queries';
import { answer, handOut } from './mutations';
import { getResult, getSheet, listHandedOut } from './queries';

let communityId = '';
let editor: Viewer;
let fair: Awaited<ReturnType<typeof makeEvent>>;
const hour = 3_600_000;
const later = (hours: number) => new Date(noon.getTime() + hours * hour);
const uuid = () => crypto.randomUUID();

beforeEach(async () => {
  communityId = await makeCommunity();
  editor = await makeAccount('editor', communityId);
  fair = await makeEvent({ communityId, kind: 'fair', startsAt: noon, groups: [] });
});

const written = (question: string, right = 0) =>
  saveQuestion(
    editor,
    { id: null, version: 0, communityId, topic: '试类', question, choices: ['甲', '乙'], right, explanation: '因为。' },
    noon,
  );
async function station(over = {}) {
  const questionIds = [await written('一', 0), await written('二', 1), await written('三', 0)];
  const input = { id: null, eventNumber: fair.number, name: '试站', questionIds, passAt: 2, prize: '布袋', ...over };
  await saveStation(editor, input, noon);
  const [row] = (await listStations(fair.id)).toReversed();
  if (!row) throw new Error('There is no station.');
  return row;
}
const send = (slug: string, answers: string, { sheet = uuid(), now = noon, address = uuid() } = {}) =>
  answer(
    { slug, sheet, answers: Object.fromEntries(answers.split('').map((one, at) => [at, one])), homepage: '' },
    address,
    now,
  );
const runOf = async (id: string) => (await db.select().from(quizRuns).where(eq(quizRuns.id, id)))[0];
const lastRecord = async (action: string) =>
  (await db.select().from(records).where(eq(records.action, action)).orderBy(desc(records.number)).limit(1))[0];
const setFair = (set: Partial<typeof events.$inferInsert>) =>
  write(system, async (tx) => {
    await tx.update(events).set(set).where(eq(events.id, fair.id));
    await record(tx, 'event.changed', { type: 'event', id: fair.id });
  });

describe('The bank', () => {
  test('A community reads its own questions and those of everybody; another one does not', async () => {
    const id = await written('只在这里');
    const everybodys = { id: null, version: 0, communityId: null, topic: '试类', explanation: '' };
    const office = await makeAccount('office');
    const shared = await saveQuestion(
      office,
      { ...everybodys, question: '给大家', choices: ['甲', '乙'], right: 1 },
      noon,
    );
    const ids = async (viewer: Viewer) => (await listQuestions(viewer, {})).map((row) => row.id);
    expect(await ids(editor)).toEqual(expect.arrayContaining([id, shared]));
    const elsewhere = await makeAccount('editor', await makeCommunity());
    expect(await ids(elsewhere)).toContain(shared);
    expect(await ids(elsewhere)).not.toContain(id);
    expect(await ids(await makeAccount('auditor'))).toEqual([]);
    expect(await listTopics(editor)).toContain('试类');
    expect((await lastRecord('quiz.question-saved'))?.subjectId).toBe(shared);
  });

  test('Two who change one do not lose what the first wrote, and a stranger changes nothing', async () => {
    const id = await written('原来');
    const change = (viewer: Viewer, question: string) =>
      saveQuestion(
        viewer,
        { id, version: 1, communityId, topic: '试类', question, choices: ['甲', '乙'], right: 0, explanation: '' },
        noon,
      );
    await expect(change(await makeAccount('editor', await makeCommunity()), '别人')).rejects.toThrow('notYours');
    await change(editor, '先');
    await expect(change(editor, '后')).rejects.toThrow('changedMeanwhile');
    const [row] = await db.select().from(quizQuestions).where(eq(quizQuestions.id, id));
    expect(row).toMatchObject({ question: '先', version: 2 });
  });

  test('What is out of use stays at its station and is offered no more, until it is in use again', async () => {
    const { slug, questionIds } = await station();
    const [first = ''] = questionIds;
    await setInUse(editor, first, false, noon);
    const ids = async (state?: 'retired') => (await listQuestions(editor, { state })).map(({ id }) => id);
    expect(await ids()).not.toContain(first);
    expect(await ids('retired')).toEqual([first]);
    expect((await getSheet(slug, noon))?.questions.map(({ id }) => id)).toEqual(questionIds);
    await setInUse(editor, first, true, noon);
    expect(await ids()).toContain(first);
  });
});

describe('Stations', () => {
  test('Each has its own address and place, with a record; strangers and other events have none', async () => {
    const [one, two] = [await station(), await station({ name: '第二站' })];
    expect(one.slug).toMatch(/^[2-9a-z]{6}$/);
    expect(two.slug).not.toBe(one.slug);
    expect((await listStations(fair.id)).map(({ position }) => position)).toEqual([1, 2]);
    expect(await lastRecord('quiz.station-saved')).toMatchObject({ subjectId: fair.id, actorId: editor.id });
    const stranger = await makeAccount('editor', await makeCommunity());
    expect(await getFair(stranger, fair.number, 'event.plan')).toBeUndefined();
    expect(await getStation(editor, fair.number, one.id, 'event.plan')).toMatchObject({ station: { name: '试站' } });
    const input = {
      id: null,
      eventNumber: fair.number,
      name: '试',
      questionIds: one.questionIds,
      passAt: 1,
      prize: '',
    };
    await expect(saveStation(stranger, input, noon)).rejects.toThrow('notYours');
    const lecture = await makeEvent({ communityId });
    await expect(saveStation(editor, { ...input, eventNumber: lecture.number }, noon)).rejects.toThrow('notAFair');
    expect(await listStations(fair.id)).toHaveLength(2);
  });

  test('Once somebody answered, name and prize change and the questions do not', async () => {
    const { id, slug, questionIds } = await station();
    await send(slug, '000');
    const input = { id, eventNumber: fair.number, name: '新名', questionIds, passAt: 2, prize: '杯子' };
    await expect(saveStation(editor, { ...input, passAt: 1 }, noon)).rejects.toThrow('stationAnswered');
    await saveStation(editor, input, noon);
    expect((await listStations(fair.id))[0]).toMatchObject({ name: '新名', prize: '杯子', slug, passAt: 2 });
  });
});

describe('Answering', () => {
  test('Before it is answered, nothing says which answer is right or why', async () => {
    const { slug } = await station();
    const sheet = await getSheet(slug, noon);
    expect(sheet?.questions).toHaveLength(3);
    for (const question of sheet?.questions ?? [])
      expect(Object.keys(question).toSorted()).toEqual(['choices', 'id', 'question']);
    expect(JSON.stringify(sheet)).not.toContain('因为');
  });

  test('Enough right answers earn a slip, fewer do not; neither is tied to anybody', async () => {
    const { slug } = await station();
    const [earned, missed] = [await send(slug, '011'), await send(slug, '001')];
    expect(await runOf(earned)).toMatchObject({ correct: 2, answers: [0, 1, 1], handedOutAt: null });
    expect((await runOf(earned))?.slip).toMatch(/^[2-9A-HJ-NP-Z]{6}$/);
    expect(await runOf(missed)).toMatchObject({ correct: 1, slip: null });
    expect(await lastRecord('quiz.answered')).toMatchObject({
      actorKind: 'visitor',
      actorId: null,
      subjectId: fair.id,
    });
    const result = await getResult(slug, earned);
    expect(result?.questions.map(({ answer, right }) => [answer, right])).toEqual([
      [0, 0],
      [1, 1],
      [1, 0],
    ]);
    const { slug: other } = await station();
    expect(await getResult(other, earned)).toBeUndefined();
  });

  test('A sheet that arrives twice, also at once, is one run with one slip', async () => {
    const { slug, id } = await station();
    const sheet = uuid();
    const ids = await Promise.all([send(slug, '010', { sheet }), send(slug, '010', { sheet })]);
    await send(slug, '111', { sheet });
    expect(ids).toEqual([sheet, sheet]);
    const runs = await db.select().from(quizRuns).where(eq(quizRuns.stationId, id));
    expect(runs).toMatchObject([{ id: sheet, correct: 3 }]);
  });

  test('Nothing is taken before and after its day, of a draft, without an answer, and from a flood', async () => {
    const { slug, id } = await station();
    await expect(send(slug, '010', { now: later(-24) })).rejects.toThrow('quizNotYet');
    await expect(send(slug, '010', { now: later(24) })).rejects.toThrow('quizOver');
    await expect(send(slug, '01')).rejects.toThrow('quizAnswerMissing');
    await expect(send(slug, '019')).rejects.toThrow('quizAnswerMissing');
    await expect(send('nosuch', '010')).rejects.toThrow('gone');
    await setFair({ status: 'draft' });
    await expect(send(slug, '010')).rejects.toThrow('gone');
    expect(await getSheet(slug, noon)).toBeUndefined();
    await setFair({ status: 'cancelled' });
    await expect(send(slug, '010')).rejects.toThrow('quizOver');
    expect(await getSheet(slug, noon)).toMatchObject({ state: 'over', questions: [] });
    expect(await db.select().from(quizRuns).where(eq(quizRuns.stationId, id))).toEqual([]);

    await setFair({ status: 'published' });
    const address = uuid();
    const refused = async () => send(slug, '', { address }).catch((error: Error) => error.message);
    for (let n = 0; n < 300; n += 1) await refused();
    expect(await refused()).toBe('quizOften');
    expect(await send(slug, '010')).toBeTruthy();
  });
});

describe('Handing out', () => {
  async function earned() {
    const { slug } = await station();
    return (await runOf(await send(slug, '010')))?.slip ?? '';
  }

  test('Two helpers who type the same slip at once hand out one prize; the other reads when and by whom', async () => {
    const slip = await earned();
    const helpers = [
      await makeAccount('grid-member', communityId, '甲组'),
      await makeAccount('lead', communityId, '乙组'),
    ];
    const outcomes = await Promise.allSettled(
      helpers.map((helper) => handOut(helper, fair.number, slip.toLowerCase(), noon)),
    );
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const won = helpers[outcomes.findIndex(({ status }) => status === 'fulfilled')];
    const lost = outcomes.find((one) => one.status === 'rejected')?.reason as RuleBroken;
    expect(lost).toBeInstanceOf(RuleBroken);
    const by = won?.kind === 'staff' ? won.name : '';
    expect(lost.reasons).toMatchObject([{ code: 'slipHandedOut', values: { when: noon.getTime(), by } }]);
    expect(await listHandedOut(fair.id)).toMatchObject([{ slip, by, prize: '布袋', at: noon }]);
    const handed = and(eq(records.action, 'quiz.prize-handed-out'), eq(records.subjectId, fair.id));
    expect(await db.select().from(records).where(handed)).toMatchObject([{ actorId: won?.id }]);
  });

  test('A slip of another fair, one that does not exist and somebody who may not hand out nothing', async () => {
    const slip = await earned();
    const other = await makeEvent({ communityId, kind: 'fair', startsAt: noon, groups: [] });
    await expect(handOut(editor, other.number, slip, noon)).rejects.toThrow('slipUnknown');
    await expect(handOut(editor, fair.number, 'AAAAAA', noon)).rejects.toThrow('slipUnknown');
    for (const stranger of [await makeAccount('auditor'), await makeAccount('editor', await makeCommunity())])
      await expect(handOut(stranger, fair.number, slip, noon)).rejects.toThrow('notYours');
    expect(await listHandedOut(fair.id)).toEqual([]);
    await handOut(editor, fair.number, slip, noon);
    expect(await listHandedOut(fair.id)).toHaveLength(1);
  });
});
