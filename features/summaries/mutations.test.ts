import { eq } from 'drizzle-orm';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/db/client';
import { records } from '@/db/schema/records';
import { remediation } from '@/features/ledgers/definitions/remediation';
import { screens } from '@/features/ledgers/definitions/screens';
import { selections } from '@/features/ledgers/definitions/selections';
import { keepEntry } from '@/features/ledgers/mutations';
import { closePlan, savePlan } from '@/features/plans/mutations';
import { officialDocument } from '@/lib/print/official-document';
import { makeAccount, makeCommunity, makePortal } from '@/lib/testing/factories';
import { type Staff, type Viewer, visitor } from '@/lib/viewer';
import { documentOf } from './documents/queries';
import { gapsOf, piecesIn, unprovenOf } from './filled/rules';
import { discardSummary, draftSummary, returnSummary, saveSummary, signSummary, submitSummary } from './mutations';
import { filledText, getSummary, listSummaries, type SummaryView } from './queries';
import { saveTemplate } from './templates/mutations';
import { builtInTemplates } from './templates/rules';

const now = new Date('2026-11-22T12:00:00+08:00');
const bare = { grid: '', campaignId: null, quantity: null, quantity2: null, people: null, details: {}, place: '' };
let here: string;
let editor: Staff;
let lead: Staff;

beforeAll(async () => {
  await makePortal();
  here = await makeCommunity('青枫里社区');
  editor = (await makeAccount('editor', here)) as Staff;
  lead = (await makeAccount('lead', here)) as Staff;
});

const of = { communityId: '', period: 'year', from: '', to: '', templateId: 'community-year', rounded: false } as const;
const draft = (more: Partial<Parameters<typeof draftSummary>[1]> = {}, viewer: Staff = editor) =>
  draftSummary(viewer, { ...of, communityId: here, ...more }, now);
const open = async (id: string, viewer: Staff = editor): Promise<SummaryView> => {
  const summary = await getSummary(viewer, id);
  if (!summary) throw new Error('There is no such summary.');
  return summary;
};
const textOf = async (id: string) =>
  piecesIn(await filledText(await open(id)))
    .map((piece) => (piece.kind === 'text' ? piece.text : piece.kind === 'gap' ? `[${piece.name}]` : piece.shown))
    .join('');

async function shows(communityId: string, count: number, viewer: Staff) {
  for (let n = 0; n < count; n += 1) {
    const details = { content: `文明第 ${n} 条` };
    await keepEntry(
      viewer,
      screens,
      { ...bare, communityId, day: '2026-03-02', category: 'civility', place: '大屏', details },
      now,
    );
  }
}

test('A summary is written from its template: figures in their sentences, what has no records left out, what must be there as a gap', async () => {
  await shows(here, 3, editor);
  const id = await draft();
  const summary = await open(id);
  expect(summary.title).toBe('青枫里社区2026年创建文明城市工作总结');
  const said = await textOf(id);
  expect(said).toContain('电子屏发布创建信息3条。');
  expect(said).not.toContain('道路');
  expect(said).toContain('评选五好文明家庭[评选表彰：五好文明家庭]');
  expect(said).toContain('[下步打算]');
  expect(unprovenOf(await filledText(summary)).map(({ shown }) => shown)).toContain('创建工作家喻户晓，人人皆知');
});

describe('From the draft to the signature', () => {
  test('A gap keeps it from being handed in; mended, a second person signs it, and its figures stay as they were', async () => {
    const id = await draft();
    const first = await open(id);
    expect(gapsOf(await filledText(first)).map(({ name }) => name)).toEqual(['评选表彰：五好文明家庭', '下步打算']);
    await expect(submitSummary(editor, { id, version: 1 }, now)).rejects.toThrow('summaryHasGaps');

    const award = { ...bare, communityId: here, day: '2026-05-04', category: 'five-good-family', quantity: 12 };
    const needed = Object.fromEntries(
      Object.entries(selections.fields)
        .filter(([, field]) => field.required)
        .map(([name]) => [name, '试']),
    );
    await keepEntry(editor, selections, { ...award, details: needed }, now);
    const item = {
      id: '',
      version: 0,
      communityId: here,
      origin: 'own',
      askedBy: '',
      owner: '',
      figure: null,
      target: null,
    } as const;
    await savePlan(editor, { ...item, what: '办好趣味运动会', dueDay: '2027-06-30' }, now);
    await savePlan(editor, { ...item, what: '打造宣传阵地', dueDay: '2027-03-31' }, now);
    expect(await textOf(id)).toContain('评选五好文明家庭12户');
    expect(await textOf(id)).toContain('一是打造宣传阵地；二是办好趣味运动会');

    await submitSummary(editor, { id, version: 1 }, now);
    await expect(saveSummary(editor, { id, version: 2, title: '改', body: '改', rounded: false }, now)).rejects.toThrow(
      'summarySubmitted',
    );
    await expect(signSummary(editor, { id, version: 2 }, now)).rejects.toThrow('notYours');
    await expect(signSummary(lead, { id, version: 1 }, now)).rejects.toThrow('changedMeanwhile');
    await signSummary(lead, { id, version: 2 }, now);

    const before = await textOf(id);
    await shows(here, 2, editor);
    expect(await textOf(id)).toBe(before);
    const signed = await open(id);
    expect(signed).toMatchObject({ status: 'signed', signature: lead.name, signedBy: lead.id });
    const screensShown = signed.snapshot?.figures.find(({ token }) => token === '{screens.entries}');
    expect(screensShown).toMatchObject({ count: 3, shown: '3条', more: 0 });
    expect(screensShown?.rows).toHaveLength(3);
    await expect(returnSummary(lead, { id, version: 3, because: '再改' }, now)).rejects.toThrow('summaryNotSubmitted');
    await expect(discardSummary(editor, { id, version: 3 }, now)).rejects.toThrow('summarySigned');
    const said = await db.select().from(records).where(eq(records.subjectId, id));
    expect(said.map(({ action }) => action)).toEqual(['summary.drafted', 'summary.submitted', 'summary.signed']);
    expect(said.at(-1)?.change).toMatchObject({ hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('Whoever wrote or submitted it does not sign it, also as a lead', async () => {
    const id = await draftSummary(lead, { ...of, communityId: here }, now);
    await saveSummary(lead, { id, version: 1, title: '短', body: '# 一\n没有数字的一段。', rounded: false }, now);
    await submitSummary(editor, { id, version: 2 }, now);
    await expect(signSummary(lead, { id, version: 3 }, now)).rejects.toThrow('summaryNeedsSecond');
    const second = (await makeAccount('lead', here)) as Staff;
    await signSummary(second, { id, version: 3 }, now);
    expect((await open(id)).status).toBe('signed');
  });

  test('Whoever wrote some of it once does not sign it, however often others saved and submitted it since', async () => {
    const id = await draft();
    const next = { id, title: '短', body: '# 一\n一段。', rounded: false };
    await saveSummary(lead, { ...next, version: 1 }, now);
    await submitSummary(editor, { id, version: 2 }, now);
    await returnSummary(lead, { id, version: 3, because: '再改' }, now);
    await saveSummary(editor, { ...next, version: 4 }, now);
    await submitSummary(editor, { id, version: 5 }, now);
    expect((await open(id)).writers.toSorted()).toEqual([editor.id, lead.id].toSorted());
    await expect(signSummary(lead, { id, version: 6 }, now)).rejects.toThrow('summaryNeedsSecond');
    const second = (await makeAccount('lead', here)) as Staff;
    await signSummary(second, { id, version: 6 }, now);
    expect((await open(id)).status).toBe('signed');
  });

  test('It goes back with a reason, and whoever handed it in takes it back', async () => {
    const id = await draft();
    await saveSummary(editor, { id, version: 1, title: '短', body: '# 一\n一段。', rounded: false }, now);
    await submitSummary(editor, { id, version: 2 }, now);
    await expect(returnSummary(lead, { id, version: 3, because: '打 13800138000' }, now)).rejects.toMatchObject({
      reasons: [{ code: 'numberInSummary', field: 'because' }],
    });
    await returnSummary(lead, { id, version: 3, because: '第二部分太短' }, now);
    expect(await open(id)).toMatchObject({ status: 'draft', returnedBecause: '第二部分太短' });
    await submitSummary(editor, { id, version: 4 }, now);
    await returnSummary(editor, { id, version: 5, because: '' }, now);
    expect(await open(id)).toMatchObject({ status: 'draft', returnedBecause: '' });
    await discardSummary(editor, { id, version: 6 }, now);
    expect(await getSummary(editor, id)).toBeUndefined();
  });
});

test('Others neither see nor save, hand in, send back, sign nor discard it; its own people do', async () => {
  const id = await draft();
  const short = { id, title: '短', body: '# 一\n一段。', rounded: false };
  const there = await makeCommunity();
  const others = [
    await makeAccount('editor', there),
    await makeAccount('lead', there),
    await makeAccount('auditor'),
    await makeAccount('grid-member', here),
    await makeAccount('resident'),
    visitor,
  ];
  const refused = async (act: (viewer: Viewer) => Promise<unknown>) => {
    for (const viewer of others) await expect(act(viewer)).rejects.toThrow(/^(notYours|gone)$/);
  };
  await refused((viewer) => saveSummary(viewer, { ...short, version: 1 }, now));
  await saveSummary(editor, { ...short, version: 1 }, now);
  await refused((viewer) => submitSummary(viewer, { id, version: 2 }, now));
  await submitSummary(editor, { id, version: 2 }, now);
  await refused((viewer) => returnSummary(viewer, { id, version: 3, because: '退' }, now));
  await refused((viewer) => signSummary(viewer, { id, version: 3 }, now));
  await returnSummary(lead, { id, version: 3, because: '退' }, now);
  await refused((viewer) => discardSummary(viewer, { id, version: 4 }, now));
  await discardSummary(editor, { id, version: 4 }, now);
});

test('A text with too many figures, with figures in a heading or with a private number is kept nowhere', async () => {
  const id = await draft();
  const keep = (body: string, title = '题') =>
    saveSummary(editor, { id, version: 1, title, body, rounded: false }, now);
  const template = { id: '', version: 0, name: '太多', scope: 'community', title: '{{place}}' } as const;
  const many = `# 一\n${'{plans}'.repeat(301)}`;
  await expect(keep(many)).rejects.toThrow('summaryTooManyTokens');
  await expect(keep('# 共{plans}\n段')).rejects.toThrow('summaryTokenInHeading');
  await expect(keep('# 一\n找 13800138000')).rejects.toThrow('numberInSummary');
  await expect(saveTemplate(editor, { ...template, body: many }, now)).rejects.toThrow('summaryTooManyTokens');
  await expect(saveTemplate(editor, { ...template, body: '# {{place}}{plans}\n段' }, now)).rejects.toThrow(
    'summaryTokenInHeading',
  );
  const called = { ...template, name: '找 13800138000', body: '# 一\n段' };
  await expect(saveTemplate(editor, called, now)).rejects.toThrow('numberInSummary');
  await saveTemplate(editor, { ...template, body: '# {{place}}{{year}}\n{{period}}' }, now);
  await keep('# 一\n{plans}');
  expect((await open(id)).version).toBe(2);
});

test('Units that differ are not added, nothing is counted twice, and a figure that does not exist is said', async () => {
  const id = await draft();
  const body =
    '# 一\n共{screens.entries+remediation.quantity.well-cover}，又{no.such}，{screens.entries+screens.entries.civility}。';
  const job = { ...bare, communityId: here, day: '2026-04-01', category: 'well-cover', place: '试路', quantity: 41 };
  await keepEntry(editor, remediation, job, now);
  await saveSummary(editor, { id, version: 1, title: '错', body, rounded: false }, now);
  expect(gapsOf(await filledText(await open(id))).map(({ why }) => why)).toEqual(['units', 'unknown', 'twice']);
  await expect(submitSummary(editor, { id, version: 2 }, now)).rejects.toThrow('summaryHasGaps');
});

test('Said roundly, nothing is overstated, and the exact number stays behind it', async () => {
  const id = await draft({ rounded: true });
  await saveSummary(
    editor,
    { id, version: 1, title: '约', body: '# 一\n更换{remediation.quantity.well-cover}。', rounded: true },
    now,
  );
  const piece = piecesIn(await filledText(await open(id))).find(({ kind }) => kind === 'figure');
  expect(piece).toMatchObject({ shown: '40余块', count: 41 });
});

test('A community’s summary counts its own alone; the sub-district’s counts all, and others read neither', async () => {
  const there = await makeCommunity('康宁社区');
  const other = (await makeAccount('editor', there)) as Staff;
  const office = (await makeAccount('office')) as Staff;
  await shows(there, 4, other);
  const body = '# 一\n发布{screens.entries}。';
  const own = await draftSummary(other, { ...of, communityId: there }, now);
  await saveSummary(other, { id: own, version: 1, title: '康宁', body, rounded: false }, now);
  const whole = await draftSummary(office, { ...of, communityId: null, templateId: 'sub-district-half' }, now);
  await saveSummary(office, { id: whole, version: 1, title: '街道', body, rounded: false }, now);
  const shown = async (viewer: Staff, id: string) =>
    piecesIn(await filledText(await open(id, viewer))).flatMap((piece) =>
      piece.kind === 'figure' ? [piece.count] : [],
    );
  expect(await shown(other, own)).toEqual([4]);
  expect((await shown(office, whole))[0]).toBeGreaterThanOrEqual(4 + 3);
  expect(await getSummary(editor, own)).toBeUndefined();
  expect(await getSummary(other, whole)).toBeUndefined();
  expect((await listSummaries(other)).map(({ id }) => id)).toEqual([own]);
  await expect(draftSummary(editor, { ...of, communityId: there }, now)).rejects.toThrow('notYours');
  await expect(draft({ templateId: 'sub-district-half' })).rejects.toThrow('templateOtherScope');
  await expect(draft({ period: 'own', from: '2027-01-01', to: '2027-02-01' })).rejects.toThrow('periodInFuture');
});

test('The Word file says what the page says, and its annex lists the records of every figure', async () => {
  const id = await draft();
  const body =
    '# 加强宣传\n发布信息{screens.entries}，更换窨井盖{remediation.quantity.well-cover}。评选{selections.quantity.green-family}。';
  await saveSummary(editor, { id, version: 1, title: '读回来', body, rounded: false }, now);
  const readBack = async (annexed: boolean) => {
    const file = unzipSync(await officialDocument(await documentOf(await open(id), now, { annexed })));
    const xml = strFromU8(file['word/document.xml'] ?? new Uint8Array());
    return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
  };
  const plain = await readBack(true);
  expect(plain).toContain('一、加强宣传');
  for (const piece of piecesIn(await filledText(await open(id))))
    expect(plain).toContain(
      piece.kind === 'text' ? piece.text : piece.kind === 'gap' ? `待补：${piece.name}` : piece.shown,
    );
  expect(plain).toContain('附件：数字的依据');
  expect(plain.match(/2026-03-02/g)?.length).toBeGreaterThanOrEqual(3);
  expect(plain).toContain('2026-04-01');
  const [alone, whole] = [await readBack(false), plain.slice(0, plain.indexOf('附件：数字的依据'))];
  expect(whole).toMatch(/［\d+］/);
  expect(alone).not.toMatch(/［\d+］|附件/);
  expect(alone.trim()).toBe(whole.replace(/［\d+］/g, '').trim());
});

describe('Templates', () => {
  test('Each of Linli’s own is whole, names figures that exist, and adds no different units', async () => {
    for (const { id, scope } of builtInTemplates) {
      const office = (await makeAccount('office')) as Staff;
      const communityId = scope === 'community' ? here : null;
      const summary = await draftSummary(office, { ...of, communityId, templateId: id }, now);
      const gaps = gapsOf(await filledText(await open(summary, office)));
      expect(
        gaps.filter(({ why }) => why !== 'gap'),
        id,
      ).toEqual([]);
    }
  });

  test('One of the office’s own needs a heading and a paragraph, has a name of its own, and writes summaries', async () => {
    const input = {
      id: '',
      version: 0,
      name: '简版',
      scope: 'community',
      title: '{{place}}简报',
      body: '# 宣传\n<<发布{screens.entries}。>>',
    } as const;
    await expect(saveTemplate(editor, { ...input, body: '没有标题' }, now)).rejects.toThrow('templateLacksHeading');
    await expect(saveTemplate(editor, { ...input, body: '# 只有标题' }, now)).rejects.toThrow('templateLacksParagraph');
    await saveTemplate(editor, input, now);
    await expect(saveTemplate(editor, input, now)).rejects.toThrow('templateNameTaken');
    const { listTemplates } = await import('./templates/queries');
    const own = (await listTemplates()).find(({ name }) => name === '简版');
    const id = await draft({ templateId: own?.id ?? '' });
    expect((await open(id)).title).toBe('青枫里社区简报');
  });
});

test('A template of others is changed by the office of the sub-district alone, and two who change it do not overwrite', async () => {
  const { listTemplates } = await import('./templates/queries');
  const name = '别人的体例';
  const input = { id: '', version: 0, name, scope: 'community', title: '{{place}}', body: '# 一\n段' } as const;
  await saveTemplate(editor, input, now);
  const kept = async () => (await listTemplates()).find((template) => template.name === name);
  const id = (await kept())?.id ?? '';
  const next = { ...input, id, version: 1, body: '# 一\n改过的一段' };
  const ofHere = (await makeAccount('office', here)) as Staff;
  for (const other of [lead, ofHere]) await expect(saveTemplate(other, next, now)).rejects.toThrow('templateOfOthers');
  const grid = (await makeAccount('grid-head', here)) as Staff;
  await expect(saveTemplate(grid, next, now)).rejects.toThrow('notYours');
  await expect(saveTemplate(grid, { ...input, name: '另一个' }, now)).rejects.toThrow('notYours');
  expect((await kept())?.body).toBe(input.body);
  await saveTemplate(editor, next, now);
  await expect(saveTemplate(editor, next, now)).rejects.toThrow('changedMeanwhile');
  await saveTemplate((await makeAccount('office')) as Staff, { ...next, version: 2, body: '# 一\n街道改' }, now);
  expect((await kept())?.body).toContain('街道改');
  await expect(saveTemplate(lead, { ...next, id: 'community-year' }, now)).rejects.toThrow('gone');
});

test('A plan that was closed is no next step any more', async () => {
  const communityId = await makeCommunity();
  const own = (await makeAccount('lead', communityId)) as Staff;
  const item = {
    id: '',
    version: 0,
    communityId,
    origin: 'above',
    askedBy: '区创建办',
    owner: '',
    figure: null,
    target: null,
  } as const;
  const id = await savePlan(own, { ...item, what: '完成迎检', dueDay: '2026-12-01' }, now);
  const summary = await draftSummary(own, { ...of, communityId }, now);
  const shown = async () => piecesIn(await filledText(await open(summary, own))).at(-2);
  expect(await shown()).toMatchObject({ kind: 'list', shown: '完成迎检' });
  await closePlan(own, { id, version: 1, status: 'done', outcome: '已完成' }, now);
  await expect(closePlan(own, { id, version: 2, status: 'done', outcome: '再来' }, now)).rejects.toThrow('planClosed');
  expect(await shown()).toMatchObject({ kind: 'gap' });
});
