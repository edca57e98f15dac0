import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { categories, clueRefusals, clueStatuses, nominationStatuses } from '@/db/schema/nominations.values';
import { system, viewerOf, visitor } from '@/lib/viewer';
import { isOpen } from '../rules';
import { defaultTerms } from '../terms/rules';
import {
  categoryOf,
  reasonsAgainstText,
  reasonsNotToAdd,
  reasonsNotToDecide,
  reasonsNotToLetIn,
  reasonsNotToReceive,
  reasonsNotToTakeUp,
  reasonsNotToWithdrawClue,
} from './rules';

const codes = (reasons: { code: string; field?: string }[]) =>
  reasons.map(({ code, field }) => (field ? `${field} ${code}` : code));
const editor = viewerOf({ id: 'e', role: 'editor', communityId: 'here', signature: '甲' });
const other = viewerOf({ id: 'o', role: 'editor', communityId: 'there', signature: '乙' });
const office = viewerOf({ id: 'f', role: 'office', communityId: null, signature: '丙' });

describe('categoryOf', () => {
  test.each([
    ['爱岗敬业', 'dedication'],
    ['敬业奉献好人', 'dedication'],
    ['爱岗敬业模范', 'dedication'],
    ['孝老敬亲', 'filial'],
    ['孝老亲爱', 'filial'],
    ['敬老爱亲', 'filial'],
    ['助人为乐', 'helping'],
    ['学雷锋', 'helping'],
    ['见义勇为', 'bravery'],
    ['诚信', 'integrity'],
    ['敬', 'dedication'],
    [' 孝 ', 'filial'],
  ] as const)('%s is understood as %s', (typed, category) => expect(categoryOf(typed)).toBe(category));

  test.each(['', '好人', '自强励志', '助人为乐、孝老爱亲'])('%j is not guessed', (typed) =>
    expect(categoryOf(typed)).toBeNull(),
  );
  test('The names of the kinds themselves are understood', () => {
    for (const category of categories) expect(categoryOf(category)).toBe(category);
  });
});

describe('reasonsNotToReceive', () => {
  const clue = { name: '试好人', place: '', deed: '十二年替邻居量血压', channel: 'neighbour', nominator: '邻居' };

  test('A clue as it should be is taken', () => expect(reasonsNotToReceive(clue, defaultTerms)).toEqual([]));
  test('Exactly seventy characters are taken, one more is told with how many are over', () => {
    expect(reasonsNotToReceive({ ...clue, deed: '好'.repeat(70) }, defaultTerms)).toEqual([]);
    expect(reasonsNotToReceive({ ...clue, deed: '好'.repeat(73) }, defaultTerms)).toEqual([
      { code: 'tooLongBy', field: 'deed', values: { max: 70, over: 3 } },
    ]);
  });
  test('Numbers that belong to somebody are refused where they could become public, each with its own reason', () => {
    expect(
      codes(
        reasonsNotToReceive(
          { ...clue, name: '张三13800001234', place: '卡 4111111111111111', deed: '身份证11010519491231002X' },
          defaultTerms,
        ),
      ),
    ).toEqual(['name telephoneInPublic', 'place bankCardInPublic', 'deed identityNumberInPublic']);
  });
  test('Who names somebody else says who; who names the own person need not', () => {
    expect(codes(reasonsNotToReceive({ ...clue, nominator: '' }, defaultTerms))).toEqual([
      'nominator nominatorMissing',
    ]);
    expect(reasonsNotToReceive({ ...clue, nominator: '', channel: 'self' }, defaultTerms)).toEqual([]);
  });
  test('However long a text is, what is over is what a reader would count', () => {
    const letter = fc.constantFrom('好', 'a', '，', '👨‍👩‍👧', '𠮷');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 120 }), (letters) => {
        const [reason] = reasonsAgainstText('deed', letters.join(''), 70);
        expect(reason?.values?.over).toBe(letters.length > 70 ? letters.length - 70 : undefined);
      }),
    );
  });
});

describe.each(clueStatuses)('A clue that is %s', (status) => {
  const here = { status, communityId: 'here' };
  const open = status === 'received';

  test('is decided on by its community and the office alone', () => {
    for (const viewer of [editor, office, system])
      expect(codes(reasonsNotToDecide(viewer, here))).toEqual(
        open ? [] : [status === 'held' ? 'clueHeld' : 'clueDecided'],
      );
    for (const viewer of [other, visitor, viewerOf({ id: 'r', role: 'resident', communityId: null, signature: null })])
      expect(codes(reasonsNotToDecide(viewer, here))).toEqual(['notYours']);
  });

  test.each(clueRefusals)('is refused as %s when it may be decided on, or was held and is no person’s', (refusal) => {
    const may = open || (status === 'held' && refusal === 'not-by-a-person');
    expect(reasonsNotToDecide(editor, here, refusal).length === 0).toBe(may);
  });

  test('is let in when it was held', () => {
    expect(codes(reasonsNotToLetIn(editor, here))).toEqual(status === 'held' ? [] : ['clueDecided']);
    expect(codes(reasonsNotToLetIn(other, here))).toEqual(['notYours']);
  });

  test('is not taken up when it is of another place', () => {
    const there = { status, communityId: null };
    expect(codes(reasonsNotToTakeUp(office, there))).toContain('clueFromElsewhere');
    expect(codes(reasonsNotToTakeUp(editor, there))).toContain('notYours');
    expect(codes(reasonsNotToTakeUp(office, here))).toEqual(codes(reasonsNotToDecide(office, here)));
  });

  test('is added to and withdrawn while it lives', () => {
    const lives = ['held', 'received', 'joined'].includes(status);
    const add = (more: Partial<Parameters<typeof reasonsNotToAdd>[0]>) =>
      codes(reasonsNotToAdd({ status, progress: null, additions: 0, ...more }));
    expect(add({})).toEqual(lives ? [] : ['clueDecided']);
    expect(add({ additions: 5 })).toContain('tooManyAdditions');
    for (const progress of nominationStatuses)
      expect(add({ progress })).toEqual(lives && isOpen(progress) ? [] : ['clueDecided']);
    expect(codes(reasonsNotToWithdrawClue({ status }))).toEqual(lives ? [] : ['clueDecided']);
  });
});
