import { describe, expect, test } from 'vitest';
import { grouped, numberFrom, numberOf } from './rules';

const number = numberFrom('407315920684');

describe('The number of a certificate', () => {
  test('It is known with and without gaps, and by full-width digits', () => {
    const typed = [number, grouped(number), grouped(number).replaceAll(' ', '-'), ` ${number}\n`];
    const wide = [...number].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    for (const text of [...typed, wide]) expect(numberOf(text), text).toBe(number);
    expect(grouped(number)).toMatch(/^\d{4} \d{4} \d{4} \d\d$/);
  });

  test('Every single wrong digit is noticed', () => {
    for (let at = 0; at < number.length; at += 1)
      for (const digit of '0123456789') {
        if (digit !== number[at])
          expect(numberOf(number.slice(0, at) + digit + number.slice(at + 1)), `${digit} at ${at}`).toBeNull();
      }
  });

  test('Two digits that changed places are noticed, also when others stand between them', () => {
    for (let a = 0; a < number.length; a += 1)
      for (let b = a + 1; b < Math.min(a + 3, number.length); b += 1) {
        const digits = [...number];
        [digits[a], digits[b]] = [digits[b] ?? '', digits[a] ?? ''];
        if (digits.join('') !== number) expect(numberOf(digits.join('')), `${a} and ${b}`).toBeNull();
      }
  });

  test.each(['', '1', 'abc', `${number}0`, number.slice(1), `${number} x`, '00000000000000', "1' or 1=1 --"])(
    '%s is none',
    (text) => expect(numberOf(text)).toBeNull(),
  );

  test('A number may begin with zeros', () => {
    const low = numberFrom('000000000001');
    expect(low).toHaveLength(14);
    expect(numberOf(low)).toBe(low);
  });
});
