/** Somebody whose every word is a mark, led through everything by the mutations: what a crawl must find, and later find nowhere. */
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { certificates } from '@/db/schema/certificates';
import { honours } from '@/db/schema/honours';
import { clues, nominations, personPictures } from '@/db/schema/nominations';
import { nomineePurposes } from '@/db/schema/privacy.values';
import { publicNotices } from '@/db/schema/public-notices';
import { award } from '@/features/honours/mutations';
import { recordSupport } from '@/features/honours/supports/mutations';
import { add, enterPaper, receive } from '@/features/nominations/clues/mutations';
import { consentOnline } from '@/features/nominations/consents/mutations';
import { addPictures, saveForm } from '@/features/nominations/forms/mutations';
import { join, takeUp } from '@/features/nominations/intake/mutations';
import { conclude } from '@/features/nominations/mutations';
import { signVisit, writeVisit } from '@/features/nominations/visits/mutations';
import { keepNotice } from '@/features/public-notices/due/mutations';
import { openNotice } from '@/features/public-notices/mutations';
import { closeObjection, object } from '@/features/public-notices/objections/mutations';
import { dayOf } from '@/lib/time';
import { visitor } from '@/lib/viewer';
import { makeAccount, makeCommunity } from './factories';
import { testForm } from './good-people';
import { photoFile } from './photo';
import { proofAt } from './proofs';

/** The name, whose characters stand in no other text, its sound, and a mark in everything else. */
export const marked = { name: '禤翀彧', sound: /xuanchong/i, mark: 'zqmark' };
export const marks = new RegExp(`[禤翀彧]|${marked.sound.source}|${marked.mark}`, 'i');
const say = (what: string) => `${what}${marked.mark}${what.length}`;

export type MarkedPerson = Awaited<ReturnType<typeof makeMarked>>;

/** Up to the public notice, which an objection holds open although its term is over. */
export async function makeMarked() {
  const begun = new Date(Date.now() - 40 * 86_400_000);
  const later = (days: number) => new Date(begun.getTime() + days * 86_400_000);
  const communityId = await makeCommunity('试远社区');
  const [office, lead, grid] = [
    await makeAccount('office'),
    await makeAccount('lead', communityId),
    await makeAccount('grid-member', communityId),
  ];
  const clue = {
    ...{ name: marked.name, communityId, place: say('住'), category: 'helping' as const, deed: say('做了好事') },
    ...{ channel: 'neighbour' as const, nominator: '试邻居', contact: '000 0000 0000', picture: await photoFile() },
  };
  const sent = { address: crypto.randomUUID(), proof: proofAt(begun) };
  const clueId = await receive(visitor, clue, sent, begun);
  await add(clueId, say('还有'), begun);
  const id = await takeUp(lead, clueId, begun);
  const again = await enterPaper(lead, { ...clue, deed: say('又做了一件'), picture: undefined }, begun);
  await join(lead, { id: again, nominationId: id }, begun);
  const form = { ...testForm, identity: say('身份'), oneLine: say('一句话'), brief: say('简介'), story: say('故事') };
  const more = { address: say('地址'), workplace: say('单位'), honours: say('荣誉'), telephone: say('电话') };
  const [row] = await db.select().from(nominations).where(eq(nominations.id, id));
  await saveForm(lead, { ...form, ...more, id, version: row?.version ?? 0 }, begun);
  const life = [await photoFile(), await photoFile(), await photoFile()];
  await addPictures(lead, { id, kind: 'id-photo', files: [await photoFile(300, 450)], alt: say('肖像') }, begun);
  await addPictures(lead, { id, kind: 'life', files: life, alt: say('生活照') }, begun);
  const report = { place: say('地点'), asked: say('问了'), conclusion: say('结论') };
  const verifiers = [grid.id ?? ''];
  const visit = { id, ...report, day: dayOf(begun), outcome: 'confirmed' as const, verifiers };
  await signVisit(grid, await writeVisit(lead, visit, begun), later(1));
  await consentOnline(id, { purposes: [...nomineePurposes], givenBy: 'self' }, later(1));
  await conclude(lead, id, later(2));
  const notice = { communityId, nominationIds: [id], title: '试公示', startDay: dayOf(later(3)), workingDays: 5 };
  const number = await openNotice(lead, { ...notice, objectTo: '试电话' }, later(2));
  const [opened] = await db.select().from(publicNotices).where(eq(publicNotices.number, number));
  const noticeId = opened?.id ?? '';
  const objection = { noticeId, nominationId: id, mode: 'named' as const, text: say('不同意'), contact: say('联系') };
  const seen = new Date(`${opened?.startDay}T10:00:00+08:00`);
  await keepNotice(noticeId, seen);
  const objectionId = await object(objection, crypto.randomUUID(), seen);
  const pictures = await db.select().from(personPictures).where(eq(personPictures.nominationId, id));
  const [{ number: clueNumber } = { number: '' }] = await db.select().from(clues).where(eq(clues.id, clueId));
  return {
    id,
    communityId,
    office,
    lead,
    clueId,
    clueNumber,
    number,
    objectionId,
    pictures: pictures.map((one) => one.id),
  };
}

/** From there to the honour, with help; returns where the public meets the person. */
export async function honourMarked({ id, communityId, office, lead, objectionId }: MarkedPerson) {
  const now = new Date();
  await closeObjection(lead, { id: objectionId, status: 'dismissed', finding: '查过了，属实。' }, now);
  const year = Number(dayOf(now).slice(0, 4));
  const batch = await award(office, { nominationIds: [id], period: 'quarter', year, part: 1, communityId }, now);
  const [honour] = await db.select().from(honours).where(eq(honours.nominationId, id));
  if (!honour) throw new Error('Nobody was honoured.');
  const help = { kind: 'visit' as const, day: dayOf(now), basis: '办法', visitors: '', amount: 50_000, goods: '' };
  await recordSupport(lead, { ...help, honourId: honour.id, source: '经费', receipt: '', need: say('需要') }, now);
  const [certificate] = await db.select().from(certificates).where(eq(certificates.subjectId, honour.id));
  return { slug: honour.slug, batch, certificate: certificate?.number ?? '' };
}
