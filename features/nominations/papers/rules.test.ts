import { expect, test } from 'vitest';
import { formFields } from '@/lib/print/nomination-form';
import { noon } from '@/lib/testing/factories';
import { testForm } from '@/lib/testing/good-people';
import { formOnPaper, type Paper, rowOnPaper } from './rules';

const content = new Uint8Array([1]);
const paper: Paper = {
  name: '试好人',
  category: 'filial',
  community: '试社区',
  telephone: '0000-1',
  form: testForm,
  pictures: [
    { kind: 'life', alt: '在楼下', content: new Uint8Array([2]) },
    { kind: 'id-photo', alt: '', content },
  ],
};
const filled = { unit: '试街道试社区', filledBy: '试经办', now: noon };

test('The form says what was written, who recommends, and leaves the opinions to be stamped', () => {
  const { values, portrait, opinions, labels, unit } = formOnPaper(paper, filled);
  expect(Object.keys(labels).sort()).toEqual([...formFields].sort());
  expect(values).toMatchObject({
    name: '试好人',
    birth: '1962年5月',
    category: '孝老爱亲',
    summary: testForm.brief,
    story: testForm.story,
    recommender: '试街道试社区',
    recommenderPhone: '0000-1',
    filledBy: '试经办',
    filledOn: '2026年11月22日',
  });
  expect(unit).toContain('试街道试社区');
  expect(portrait).toEqual({ content, alt: '试好人' });
  expect(opinions.map(({ text }) => text)).toEqual(['', '', '']);
});

test('Without a portrait its place stays free, and a birth that was not written stays so', () => {
  const { portrait, values } = formOnPaper({ ...paper, pictures: [], form: { ...testForm, birth: '' } }, filled);
  expect(portrait).toBeNull();
  expect(values.birth).toBe('');
});

test('The line of the summary sheet says where the person works, or else who the person is', () => {
  expect(rowOnPaper(paper, '试社区')).toMatchObject({ name: '试好人', employer: '退休护士', phone: '00000000000' });
  const working = { ...paper, form: { ...testForm, workplace: '试厂', politics: '', telephone: '' } };
  expect(rowOnPaper(working, '试社区')).toMatchObject({ employer: '试厂', politics: null, phone: null });
});
