import type { EventKind, SpeakerKind, Virtue } from '@/db/schema/events.values';
import { may } from '@/features/accounts/rules';
import { summaryMax, titleMax } from '@/features/announcements/inputs';
import { type PictureFacts, pictureAddress } from '@/features/media/rules';
import { cleanRichText } from '@/lib/rich-text';
import { type Reason, withAll } from '@/lib/rule-broken';
import { fieldsOf, formatDate } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { AfterFacts } from '../afterwards/rules';

/** Why a recap cannot be drafted: what it says of how many came must have been settled. */
export function reasonsNotToRecap(viewer: Viewer, event: AfterFacts): Reason[] {
  if (!may(viewer, 'event.settle', event.communityId)) return [{ code: 'notYours' }];
  return withAll([event.status !== 'held' && { code: 'attendanceNotSettled' }]);
}

export type RecapFacts = {
  kind: EventKind;
  title: string;
  virtue: Virtue | null;
  session: number | null;
  startsAt: Date;
  endsAt: Date;
  community: string;
  venue: string;
  host: string;
  partners: string;
  attendance: number | null;
  remark: string;
  steps: { title: string; performer: string; material: string }[];
  spokenBy: { name: string; kind: SpeakerKind }[];
  pictures: { mediaId: string; caption: string; alt: string; picture: PictureFacts }[];
};

/**
 * A text of what the records say: when, where, who spoke, how many came, what happened step by step, with the pictures between.
 * It is Chinese, as what editors write is; the editor goes over it before anybody reads it.
 */
export function recapOf(facts: RecapFacts) {
  const { eventLedger } = words('zh-CN');
  const text = eventLedger.recap;
  const { day, time } = fieldsOf(facts.startsAt);
  const kind = eventLedger.kinds[facts.kind];
  const opening = text.opening({
    day: formatDate('zh-CN', facts.startsAt),
    time: `${time}–${fieldsOf(facts.endsAt).time}`,
    community: facts.community,
    venue: facts.venue,
    kind: facts.session === null ? kind : `${text.session(day.slice(0, 4), facts.session)}${kind}`,
    title: facts.title,
  });
  const sentences = [
    facts.virtue && text.virtue(eventLedger.virtues[facts.virtue]),
    facts.host && text.host(facts.host),
    facts.spokenBy.length > 0 && text.speakers(facts.spokenBy.map(({ name }) => name).join('、')),
    facts.partners && text.partners(facts.partners),
    facts.attendance !== null && text.came(facts.attendance),
  ].filter((sentence) => sentence !== false && sentence !== null && sentence !== '');
  // The first picture stands over the text, the others between its steps.
  const [cover, ...more] = facts.pictures;
  const others = more.map(figureOf);
  const steps = facts.steps.map(
    ({ title, performer, material }) =>
      `<p><strong>${escaped(title)}</strong>${escaped(text.step(performer, material))}</p>${others.shift() ?? ''}`,
  );
  const body = [
    `<p>${escaped(opening)}${escaped(sentences.join(''))}</p>`,
    ...(steps.length > 0 ? [`<h2>${text.steps}</h2>`, ...steps] : []),
    ...others,
    facts.remark && `<p>${escaped(text.remark(facts.remark))}</p>`,
  ];
  return {
    title: clipped(text.title(facts.community, facts.title), titleMax),
    summary: clipped(text.summary(opening, facts.attendance ?? 0), summaryMax),
    body: cleanRichText(body.filter(Boolean).join('\n')),
    coverId: cover?.mediaId ?? null,
    coverAlt: cover?.alt ?? '',
  };
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function figureOf({ caption, alt, picture: { hash, width, height } }: RecapFacts['pictures'][number]): string {
  const image = `<img src="${pictureAddress(hash, 960)}" alt="${escaped(alt)}" width="${width}" height="${height}">`;
  return `<figure>${image}<figcaption>${escaped(caption)}</figcaption></figure>`;
}

function clipped(text: string, max: number): string {
  const letters = [...text];
  return letters.length > max ? `${letters.slice(0, max - 1).join('')}…` : text;
}
