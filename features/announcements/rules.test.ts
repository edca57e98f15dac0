import { describe, expect, test } from 'vitest';
import { roles } from '@/db/schema/accounts.values';
import { announcementStatuses } from '@/db/schema/announcements.values';
import { pictureAddress, pictureWidths } from '@/features/media/rules';
import { shownRichText } from '@/lib/rich-text-shown';
import { viewerOf, visitor } from '@/lib/viewer';
import {
  mayEdit,
  reasonsNotToCorrect,
  reasonsNotToDiscard,
  reasonsNotToPin,
  reasonsNotToPublish,
  reasonsNotToWithdraw,
  type Text,
} from './rules';

const here = 'here';
const complete = {
  communityId: here,
  title: '标题',
  summary: '摘要',
  body: '<p>正文</p>',
  coverId: null,
  coverAlt: '',
};
const person = (role: (typeof roles)[number], communityId: string | null = here) =>
  viewerOf({ id: 'me', role, communityId, signature: '某' });
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const text = (more: Partial<Text>): Text => ({ ...complete, status: 'draft', ...more });

describe('Each act over each status, by the editor of the community', () => {
  const editor = person('editor');
  const acts = {
    publish: reasonsNotToPublish,
    correct: reasonsNotToCorrect,
    withdraw: reasonsNotToWithdraw,
    discard: reasonsNotToDiscard,
  };
  const table: Record<keyof typeof acts, Record<(typeof announcementStatuses)[number], string[]>> = {
    publish: { draft: [], published: ['alreadyPublished'], withdrawn: [] },
    correct: { draft: ['notPublished'], published: [], withdrawn: ['notPublished'] },
    withdraw: { draft: ['notPublished'], published: [], withdrawn: ['notPublished'] },
    discard: { draft: [], published: ['wasPublic'], withdrawn: ['wasPublic'] },
  };
  for (const [act, row] of Object.entries(table)) {
    test.each(announcementStatuses.map((status) => [status, row[status]] as const))(
      `${act} a text that is %s: %j`,
      (status, expected) => {
        expect(codes(acts[act as keyof typeof acts](editor, text({ status })))).toEqual(expected);
      },
    );
  }
});

describe('Each act by each role, on a text of the own community, of another, of all', () => {
  const writers = ['editor', 'lead', 'office'];
  test.each(roles)('%s', (role) => {
    const writes = writers.includes(role);
    const published = text({ status: 'published' });
    expect(mayEdit(person(role), text({}))).toBe(writes);
    expect(mayEdit(person(role), text({ communityId: 'elsewhere' }))).toBe(false);
    expect(mayEdit(person(role), text({ communityId: null }))).toBe(false);
    expect(mayEdit(person(role, null), text({ communityId: null }))).toBe(role === 'office');
    expect(reasonsNotToPublish(person(role), text({})).length === 0).toBe(writes);
    expect(reasonsNotToWithdraw(person(role), published).length === 0).toBe(writes);
    expect(reasonsNotToPin(person(role), published).length === 0).toBe(role === 'lead' || role === 'office');
  });
  test('a visitor may nothing', () => {
    expect(mayEdit(visitor, text({}))).toBe(false);
    expect(codes(reasonsNotToPublish(visitor, text({})))).toEqual(['notYours']);
  });
});

test('A refusal to publish names everything that is missing', () => {
  const bare = text({ title: '', summary: '', body: '<p> </p>', coverId: 'c', coverAlt: '' });
  expect(codes(reasonsNotToPublish(person('editor'), bare))).toEqual([
    'titleMissing',
    'summaryMissing',
    'bodyMissing',
    'altMissing',
  ]);
});

test('A picture in the text that nobody described blocks publishing, and the refusal says which', () => {
  const picture = (alt: string) => `<figure><img src="/media/${'a'.repeat(40)}-960.webp" alt="${alt}" /></figure>`;
  const body = `<p>正文</p>${picture('书架')}${picture('')}${picture('')}`;
  expect(reasonsNotToPublish(person('editor'), text({ body }))).toEqual([
    { code: 'pictureAltMissing', field: 'body', values: { which: '2、3' } },
  ]);
  expect(reasonsNotToPublish(person('editor'), text({ body: `<p>正文</p>${picture('书架')}` }))).toEqual([]);
});

test('Pictures in a text are shown in the widths in which they are kept', () => {
  const address = pictureAddress('a'.repeat(40), 960);
  const shown = shownRichText(`<img src="${address}" alt="" />`, '');
  for (const width of pictureWidths) expect(shown).toContain(`${pictureAddress('a'.repeat(40), width)} ${width}w`);
});
