/** What one person goes through alone, from the clue to the support. */
import { readFile } from 'node:fs/promises';
import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { db } from '@/db/client';
import { nominations } from '@/db/schema/nominations';
import type { NomineePurpose } from '@/db/schema/privacy.values';
import { noticeSubjects, objections } from '@/db/schema/public-notices';
import type { SeedClue, SeedPerson } from '@/db/seed/good-people/content.types';
import { enterResult, revoke } from '@/features/honours/mutations';
import { recordSupport } from '@/features/honours/supports/mutations';
import { elsewhere } from '@/features/nominations/clues/inputs';
import { enterPaper, receive, withdraw } from '@/features/nominations/clues/mutations';
import { consentHeard, consentOnline, leaveHeard, leaveOnline } from '@/features/nominations/consents/mutations';
import { addPictures, enterOpinion, saveForm } from '@/features/nominations/forms/mutations';
import { join, letIn, passOn, refuseClue, takeUp } from '@/features/nominations/intake/mutations';
import { conclude, decline, keepSecret } from '@/features/nominations/mutations';
import { signVisit, writeVisit } from '@/features/nominations/visits/mutations';
import { waiveNotice } from '@/features/public-notices/mutations';
import { closeObjection as closeIt, object as objectTo } from '@/features/public-notices/objections/mutations';
import { newChallenge } from '@/lib/proof-of-work';
import { solve } from '@/lib/proof-solver';
import { visitor } from '@/lib/viewer';
import type { Played } from './events';
import type { Office } from './office';
import { deskOf } from './together';

type Act = (played: Played[], office: Office, now: Date) => Promise<undefined>;
type One = (played: Played, office: Office, now: Date) => Promise<void>;

const each =
  (act: One): Act =>
  async (played, office, now) => {
    for (const one of played) await act(one, office, now);
    return undefined;
  };

const later = (now: Date, minutes: number) => new Date(now.getTime() + minutes * 60_000);
const nominationOf = ({ nominationId = '' }: Played) => nominationId;

async function sendClue(played: Played, clue: SeedClue, office: Office, now: Date): Promise<string> {
  const { name, community, category, channel, reason = '' } = played.person;
  const communityId = community ? deskOf(office, played).communityId : elsewhere;
  const { deed, nominator, contact } = clue;
  const place = community ? '' : reason || '外地';
  const input = { name, communityId, place, category, deed, channel, nominator, contact };
  if (clue.proof === 'paper') return enterPaper(deskOf(office, played).editor, input, now);
  // A demonstration need not work for long.
  const proof = clue.proof === 'none' ? '' : await solve(newChallenge(now, 1));
  return receive(visitor, input, { address: played.person.key, proof }, now);
}

export const send = each(async (played, office, now) => {
  played.clueId = await sendClue(played, played.person.clue, office, now);
});

export const sendAgain = each(async (played, office, now) => {
  const { second } = played.person.clue;
  if (!second) return;
  played.secondId = await sendClue(played, second, office, now);
  if (played.nominationId) await joinSecond(played, office, now);
});

async function joinSecond(played: Played, office: Office, now: Date): Promise<void> {
  const { editor } = deskOf(office, played);
  const id = played.secondId ?? '';
  if (played.person.clue.second?.proof === 'none') await letIn(editor, id, now);
  await join(editor, { id, nominationId: nominationOf(played) }, now);
}

/** The clue is taken up, refused, passed on or withdrawn. */
export const decide = each(async (played, office, now) => {
  const { fate, refusal, reason = '', clue } = played.person;
  const id = played.clueId ?? '';
  if (fate === 'withdrawn-clue') return withdraw(id, now);
  if (fate === 'passed-on') return passOn(office.head, { id, to: reason }, now);
  const { editor } = deskOf(office, played);
  if (fate === 'refused-clue') return refuseClue(editor, { id, refusal: refusal ?? 'cannot-be-checked' }, now);
  if (clue.proof === 'none') await letIn(editor, id, now);
  played.nominationId = await takeUp(editor, id, later(now, 5));
  if (played.secondId) await joinSecond(played, office, later(now, 10));
});

export const visit = each(async (played, office, now) => {
  const { editor, second } = deskOf(office, played);
  const { visit: seen } = played.person;
  if (!seen) return;
  const report = { day: seen.day, outcome: seen.outcome, place: '本人家中和楼下', asked: '本人、邻居、楼长' };
  const verifiers = [second.id ?? ''];
  const id = await writeVisit(editor, { id: nominationOf(played), ...report, conclusion: seen.report, verifiers }, now);
  await signVisit(second, id, later(now, 40));
});

const ofForm: readonly NomineePurpose[] = ['nominee-picture', 'nominee-story'];

/** The person says to what of it, or a guardian does; to story and pictures once they are there to be seen. */
export const consent = each(async (played, office, now) => {
  const { consents = [], fate, secret, course } = played.person;
  const { lead } = deskOf(office, played);
  if (secret) await keepSecret(lead, { id: nominationOf(played), secret: true }, now);
  if (fate === 'refused-by-person') return;
  const waits = course?.formed !== undefined;
  await say(played, office, waits ? consents.filter((purpose) => !ofForm.includes(purpose)) : consents, now);
});

async function say(played: Played, office: Office, consents: NomineePurpose[], now: Date): Promise<void> {
  if (consents.length === 0) return;
  const { consentBy, course } = played.person;
  const id = nominationOf(played);
  const { editor } = deskOf(office, played);
  const said = { purposes: [...consents], givenBy: consentBy ?? ('self' as const) };
  const onPaper = consentBy === 'guardian' || course?.formed === undefined;
  if (onPaper) await consentHeard(editor, { id, ...said, means: 'paper' }, now);
  else await consentOnline(id, said, now);
}

type Opinion = NonNullable<SeedPerson['opinions']>[number];
export const opinion = (said: Opinion): Act =>
  each((played, office, now) =>
    enterOpinion(deskOf(office, played).editor, { id: nominationOf(played), ...said }, now),
  );

/** The form is written, and its drawings are added. */
export const form = each(async (played, office, now) => {
  const { form: written, portrait, pictures = [], key, consents = [] } = played.person;
  const { editor } = deskOf(office, played);
  const id = nominationOf(played);
  if (!written) return;
  const [row] = await db.select().from(nominations).where(eq(nominations.id, id));
  const texts = { workplace: '', honours: '', guardian: '', relation: '', ...written };
  await saveForm(editor, { id, version: row?.version ?? 0, ...texts }, now);
  const face = await drawing(`good-people/portraits/${portrait ? key : 'unseen'}`, 480);
  await addPictures(editor, { id, kind: 'id-photo', files: [face], alt: portrait ?? '本人不公开照片' }, now);
  for (const { file, alt } of pictures) {
    await addPictures(editor, { id, kind: 'life', files: [await scene(file)], alt }, later(now, 10));
  }
  if (consents.some((purpose) => ofForm.includes(purpose))) await say(played, office, consents, later(now, 30));
});

const scene = (file: string) =>
  drawing(`good-people/pictures/${file}`, 900).catch(() => drawing(`pictures/${file}`, 900));

async function drawing(path: string, width: number): Promise<File> {
  const svg = await readFile(`db/seed/${path}.svg`);
  const content = await sharp(svg, { density: 96 }).resize({ width }).png({ compressionLevel: 1 }).toBuffer();
  return new File([new Uint8Array(content)], 'drawing.png');
}

export const verify = each((played, office, now) => conclude(deskOf(office, played).lead, nominationOf(played), now));

export const object = each(async (played, _office, now) => {
  const { objection } = played.person;
  const nominationId = nominationOf(played);
  const [shown] = await db.select().from(noticeSubjects).where(eq(noticeSubjects.nominationId, nominationId));
  if (!objection || !shown) return;
  const { mode, text, contact } = objection;
  await objectTo({ noticeId: shown.noticeId, nominationId, mode, text, contact }, played.person.key, now);
});

export const closeObjection = each(async (played, office, now) => {
  const { objection } = played.person;
  const [open] = await db
    .select()
    .from(objections)
    .where(eq(objections.nominationId, nominationOf(played)));
  if (!objection || !open) return;
  await closeIt(
    deskOf(office, played).lead,
    { id: open.id, status: objection.outcome, finding: objection.finding },
    now,
  );
});

export const waive = each((played, office, now) =>
  waiveNotice(deskOf(office, played).lead, nominationOf(played), 'danger', now),
);

type Result = NonNullable<SeedPerson['results']>[number];
export const result = (said: Result): Act =>
  each((played, office, now) => {
    const { level, ...rest } = said;
    if (level === 'community') throw new Error(`${played.person.key}: the community's own honour is no result.`);
    return enterResult(office.head, { id: played.honourId ?? '', level, ...rest }, now);
  });

type Support = NonNullable<SeedPerson['supports']>[number];
export const support = (given: Support): Act =>
  each(async (played, office, now) => {
    const { amountFen, need = '', ...rest } = given;
    const entry = { ...rest, honourId: played.honourId ?? '', amount: amountFen, receipt: '', need };
    await recordSupport(deskOf(office, played).editor, entry, now);
  });

/** How it ended for those who are not on the roll, or no longer. */
export const end = each(async (played, office, now) => {
  const { fate, declineReason, reason = '' } = played.person;
  const { editor, lead } = deskOf(office, played);
  const id = nominationOf(played);
  if (fate === 'withdrawn') return leaveOnline(id, now);
  if (fate === 'revoked') return revoke(office.head, { id: played.honourId ?? '', reason }, now);
  if (fate === 'refused-by-person') return leaveHeard(editor, id, now);
  if (declineReason !== 'not-chosen') await decline(lead, { id, reason: declineReason ?? 'not-confirmed' }, now);
});
