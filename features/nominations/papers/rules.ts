import type { Category, PersonPictureKind } from '@/db/schema/nominations.values';
import type { NominationForm } from '@/lib/print/nomination-form';
import type { Recommended } from '@/lib/print/summary-sheet';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import type { SealedForm } from '../people/queries';

/** What was opened of somebody for the files of the office: the form and the pictures that belong to it. */
export type Paper = {
  name: string;
  category: Category;
  community: string;
  /** The telephone of the community: who nominated stays unnamed. */
  telephone: string;
  form: SealedForm;
  pictures: { kind: Exclude<PersonPictureKind, 'clue'>; alt: string; content: Uint8Array }[];
};

type Filled = { unit: string; filledBy: string; now: Date };

/** The words of a 推荐表, as the office lays it out; its opinions are written and stamped on paper. */
export function formOnPaper(
  { name, category, telephone, form, pictures }: Paper,
  { unit, filledBy, now }: Filled,
): NominationForm {
  const { nominations } = words('zh-CN');
  const text = nominations.paper;
  const portrait = pictures.find(({ kind }) => kind === 'id-photo');
  return {
    title: text.title,
    unit: text.unit(unit),
    labels: text.labels,
    values: {
      name,
      sex: form.gender,
      birth: birthOf(form),
      ethnicity: '',
      politics: form.politics,
      education: form.education,
      identity: form.identity,
      phone: form.telephone,
      employer: form.workplace,
      address: form.address,
      category: nominations.categories[category],
      oneLine: form.oneLine,
      honours: form.honours,
      summary: form.brief,
      story: form.story,
      recommender: unit,
      relation: form.relation,
      recommenderPhone: telephone,
      filledBy,
      filledOn: formatDate('zh-CN', now),
    },
    portrait: portrait ? { content: portrait.content, alt: portrait.alt || name } : null,
    portraitWords: text.portrait,
    opinions: text.opinions.map((label) => ({ label, text: '' })),
    seal: text.seal,
    day: text.day,
  };
}

/** The line of somebody in a 汇总表. */
export function rowOnPaper({ name, category, form }: Paper, unit: string): Recommended {
  return {
    name,
    sex: form.gender,
    birth: birthOf(form),
    politics: form.politics || null,
    employer: form.workplace || form.identity || null,
    category: words('zh-CN').nominations.categories[category],
    oneLine: form.oneLine,
    unit,
    phone: form.telephone || null,
  };
}

function birthOf({ birth }: SealedForm): string {
  const [year, month] = birth.split('-');
  return year && month ? words('zh-CN').nominations.paper.birth(year, month) : birth;
}
