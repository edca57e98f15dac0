import { describe, expect, test } from 'vitest';
import { privateNumberIn } from './private-numbers';

describe('privateNumberIn', () => {
  // Numbers from the standard (GB 11643) and made-up ones; none belongs to anybody.
  test.each([
    ['身份证11010519491231002X。', 'identity'],
    ['号码 11010519491231002x', 'identity'],
    ['110105 19491231 002X', 'identity'],
    ['１１０１０５１９４９１２３１００２Ｘ', 'identity'],
    ['旧证110105491231002', 'identity'],
    ['电话13800000000', 'telephone'],
    ['138-0000-0000', 'telephone'],
    ['138 0000 0000', 'telephone'],
    ['+86 138 0000 0000', 'telephone'],
    ['１３８００００００００', 'telephone'],
    ['010-62000000', 'telephone'],
    ['0379-6200000', 'telephone'],
    ['（0379）62000000', 'telephone'],
    ['卡号 6222 0212 3456 7890 128', 'bank-card'],
    ['4111111111111111', 'bank-card'],
  ])('%s holds a number of a person: %s', (text, kind) => expect(privateNumberIn(text)).toBe(kind));

  test.each([
    '',
    '2026年5月4日起公示5个工作日',
    '2026-05-04',
    '经查，12 年来共 1,024 次',
    '编号 2026-0012',
    '110105194912310021',
    '4111111111111112',
    '12345678901234567890123',
    '12000000000',
    '110105991331002',
  ])('%s holds none', (text) => expect(privateNumberIn(text)).toBeNull());
});
