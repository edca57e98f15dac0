import fc from 'fast-check';
import { expect, test } from 'vitest';
import { privateNumberIn } from './private-numbers';

test.each([
  ['身份证 11010519491231002X', 'identity'],
  ['身份证１１０１０５１９４９１２３１００２Ｘ', 'identity'],
  ['110105 19491231 002x', 'identity'],
  ['老证 110105491231002', 'identity'],
  ['电话13800001234', 'telephone'],
  ['138-0000-1234', 'telephone'],
  ['+86 138 0000 1234', 'telephone'],
  ['１３８００００１２３４', 'telephone'],
  ['座机 0556-5550100', 'telephone'],
  ['010 8555 0100', 'telephone'],
  ['卡号 4111 1111 1111 1111', 'bank-card'],
] as const)('%s holds a number of somebody', (text, kind) => {
  expect(privateNumberIn(text)).toBe(kind);
});

test.each([
  '2026年11月22日，连续12年，帮了1500多人次',
  '捐款 20000 元，跑了 3650 公里',
  '编号 2026-000123',
  '110105194912310021 的校验位不对，18 位',
  '订单 20261122140205',
  '12345 热线',
])('%s holds none', (text) => {
  expect(privateNumberIn(text)).toBeNull();
});

test('A mobile number is found wherever it stands and however it is grouped', () => {
  const group = fc.constantFrom('', ' ', '-', '.');
  const words = fc.constantFrom('', '请打', '我叫', '，', '给');
  fc.assert(
    fc.property(
      fc.integer({ min: 3_000_000_000, max: 9_999_999_999 }),
      group,
      words,
      words,
      (rest, by, before, after) => {
        const digits = `1${rest}`;
        const typed = [digits.slice(0, 3), digits.slice(3, 7), digits.slice(7)].join(by);
        expect(privateNumberIn(`${before}${typed}${after}`)).toBe('telephone');
      },
    ),
  );
});
