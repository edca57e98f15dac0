import { createHash } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { db, tally } from '@/db/client';
import { forwardings } from '@/db/schema/honours';
import { nominations, personPictures } from '@/db/schema/nominations';
import { consents, persons } from '@/db/schema/privacy';
import { records } from '@/db/schema/records';
import { revoke } from '@/features/honours/mutations';
import { sealPicture } from '@/features/nominations/people/mutations';
import type { RuleBroken } from '@/lib/rule-broken';
import { makeAccount, makeCommunity, makePortal, noon } from '@/lib/testing/factories';
import { makeHonoured } from '@/lib/testing/honours';
import { photoFile } from '@/lib/testing/photo';
import { type Viewer, visitor } from '@/lib/viewer';
import { convertWord } from '@/lib/word/convert';
import { getHonour } from '../desk/queries';
import { forward } from './mutations';
import { listBatch, listOne } from './queries';

let [office, lead, auditor]: Viewer[] = [];
let here = '';

beforeAll(async () => {
  await makePortal();
  here = await makeCommunity('试报社区');
  office = await makeAccount('office', null, '试经办');
  lead = await makeAccount('lead', here);
  auditor = await makeAccount('auditor');
});

type Honour = Awaited<ReturnType<typeof makeHonoured>>;
const honoured = (facts: Partial<Parameters<typeof makeHonoured>[0]> = {}) =>
  makeHonoured({ communityId: here, ...facts });
const sending = (...honourIds: string[]) => ({ level: 'district' as const, sentTo: '试区文明办', honourIds });

async function sent(...people: Honour[]) {
  const { name, content } = await forward(office as Viewer, sending(...people.map(({ id }) => id)), noon);
  const parts: Uint8Array[] = [];
  for await (const part of content) parts.push(part);
  return { name, files: unzipSync(new Uint8Array(Buffer.concat(parts))) };
}

async function givePicture({ personId, nominationId }: Honour, kind: 'id-photo' | 'life', position = 0) {
  const [person] = await db.select().from(persons).where(eq(persons.id, personId));
  const picture = await sealPicture(await photoFile(400, 600), person?.wrappedKey ?? '', 'files', noon);
  await tally((tx) =>
    tx.insert(personPictures).values({ ...picture, personId, nominationId, kind, position, alt: '', addedAt: noon }),
  );
}

const rowsOf = (honourId: string) =>
  db.select().from(forwardings).where(eq(forwardings.honourId, honourId)).orderBy(desc(forwardings.id));
const recordsOf = (subjectId: string, action: string) =>
  db
    .select({ change: records.change, actorId: records.actorId })
    .from(records)
    .where(and(eq(records.subjectId, subjectId), eq(records.action, action)));
const refusal = (act: Promise<unknown>) =>
  act.then(
    () => [],
    (error: RuleBroken) => error.reasons.map(({ code, field }) => [code, field]),
  );

describe('forward', () => {
  test('A folder a person, named as the office names it, under one summary sheet', async () => {
    const first = await honoured({ name: '试甲', category: 'filial', form: { story: '头一段。\n第二段。' } });
    const second = await honoured({ name: '试乙', category: 'bravery', secret: true });
    await givePicture(first, 'id-photo');
    await givePicture(first, 'life', 1);
    await givePicture(first, 'life', 2);
    const { name, files } = await sent(first, second);
    expect(name).toBe('好人推荐-区-2026-11-22.zip');
    const [own, others] = ['孝老爱亲+试报社区+试甲', '见义勇为+试报社区+试乙'];
    expect(Object.keys(files).sort()).toEqual(
      [
        '好人推荐汇总表.xlsx',
        `${own}/推荐表.docx`,
        `${own}/证件照.jpg`,
        `${own}/工作生活照1.jpg`,
        `${own}/工作生活照2.jpg`,
        `${others}/推荐表.docx`,
      ].sort(),
    );
    const html = (await convertWord(Buffer.from(files[`${own}/推荐表.docx`] ?? [])))?.html ?? '';
    for (const said of [
      '试甲',
      '1962年5月',
      '孝老爱亲',
      '试路 0 号',
      '头一段。',
      '第二段。',
      '试经办',
      '试街道试报社区',
    ])
      expect(html).toContain(said);
    const [head, ...rows] = await readSheet(Buffer.from(files['好人推荐汇总表.xlsx'] ?? []));
    expect(head).toContain('一句话事迹');
    expect(rows.map(([number, who]) => [number, who])).toEqual([
      [1, '试甲'],
      [2, '试乙'],
    ]);
    expect((await sharp(files[`${own}/证件照.jpg`]).metadata()).format).toBe('jpeg');
  });

  test('What was sent, when and to whom is kept with the hashes of the files, and names nobody', async () => {
    const honour = await honoured({ name: '试丙' });
    await givePicture(honour, 'id-photo');
    const { files } = await sent(honour);
    const [row] = await rowsOf(honour.id);
    expect(row).toMatchObject({ level: 'district', sentTo: '试区文明办', sentBy: office?.id, sentAt: noon });
    const hashes = Object.values(files).map((content) => createHash('sha256').update(content).digest('hex'));
    expect(row?.files.map(({ hash }) => hash).sort()).toEqual(hashes.sort());
    expect(row?.files.map(({ name }) => name)).toEqual(['好人推荐汇总表.xlsx', '推荐表.docx', '证件照.jpg']);
    expect(JSON.stringify(row)).not.toContain('试丙');
    expect(await recordsOf(honour.id, 'honour.forwarded')).toEqual([
      { change: { level: 'district', files: 3 }, actorId: office?.id },
    ]);
    expect(await recordsOf(honour.personId, 'person.read')).toEqual([
      { change: { fields: ['form', 'pictures'] }, actorId: office?.id },
    ]);
    const onDesk = await getHonour(lead as Viewer, honour.slug);
    expect(onDesk?.forwardings).toMatchObject([{ sentTo: '试区文明办', by: '试经办', files: row?.files }]);
  });

  test('Sending again is another row', async () => {
    const honour = await honoured();
    await sent(honour);
    await sent(honour);
    expect(await rowsOf(honour.id)).toHaveLength(2);
  });

  test('Whoever may not goes on is named with the reasons, and nothing is opened or kept', async () => {
    const fine = await honoured();
    const old = await honoured();
    const unasked = await honoured({ consented: ['nominee-name', 'nominee-upward'] });
    const gone = await honoured();
    await tally((tx) =>
      tx
        .update(nominations)
        .set({ verifiedAt: new Date('2026-08-01') })
        .where(eq(nominations.id, old.nominationId)),
    );
    await tally((tx) =>
      tx
        .update(consents)
        .set({ withdrawnAt: noon })
        .where(and(eq(consents.personId, unasked.personId), eq(consents.purpose, 'nominee-upward'))),
    );
    await revoke(office as Viewer, { id: gone.id, reason: '材料不实' }, noon);
    const all = [fine, old, unasked, gone];
    const said = await refusal(forward(office as Viewer, sending(...all.map(({ id }) => id)), noon));
    expect(said.sort()).toEqual(
      [
        ['verificationOld', `chosen.${old.id}`],
        ['upwardConsentMissing', `chosen.${unasked.id}`],
        ['honourNotStanding', `chosen.${gone.id}`],
      ].sort(),
    );
    for (const { id, personId } of all) {
      expect(await rowsOf(id)).toEqual([]);
      expect(await recordsOf(personId, 'person.read')).toEqual([]);
    }
    expect((await sent(fine)).files).toHaveProperty('好人推荐汇总表.xlsx');
  });

  test('Only the office sends', async () => {
    const honour = await honoured();
    for (const viewer of [visitor, lead, auditor] as Viewer[])
      expect(await refusal(forward(viewer, sending(honour.id), noon))).toEqual([['notYours', `chosen.${honour.id}`]]);
    expect(await rowsOf(honour.id)).toEqual([]);
    expect(await refusal(forward(office as Viewer, sending(), noon))).toEqual([['nobodyChosen', 'chosen']]);
    expect(await refusal(forward(office as Viewer, sending('none'), noon))).toEqual([['gone', undefined]]);
  });
});

describe('listOne and listBatch', () => {
  test('The office sees whom it may send, with pictures and with what is missing', async () => {
    const batch = { part: 1 };
    const [ready, waiting] = [
      await makeHonoured({ communityId: here, name: '试丁' }, batch),
      await makeHonoured({ communityId: here, consented: ['nominee-name'] }, batch),
    ];
    await givePicture(ready, 'life');
    const listed = await listBatch(office as Viewer, ready.batch, noon);
    expect(listed.map(({ id, pictures, reasons }) => [id, pictures, reasons.map(({ code }) => code)])).toEqual([
      [ready.id, 1, []],
      [waiting.id, 0, ['upwardConsentMissing']],
    ]);
    expect(await listOne(office as Viewer, ready.slug, noon)).toMatchObject([{ id: ready.id, name: '试丁' }]);
    for (const viewer of [visitor, lead, auditor] as Viewer[]) {
      expect(await listBatch(viewer, ready.batch, noon)).toEqual([]);
      expect(await listOne(viewer, ready.slug, noon)).toEqual([]);
    }
  });
});
