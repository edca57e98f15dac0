import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { addStaffInput, changePasswordInput, eraseInput, newPasswordInput, registerInput, signInInput } from './inputs';

const codes = (input: z.ZodType, posted: object) =>
  (input.safeParse(posted).error?.issues ?? []).map(({ path, message }) => `${path.join('.')} ${message}`);
const first = (input: z.ZodType, posted: object, field: string) =>
  codes(input, posted).find((code) => code.startsWith(`${field} `));

describe('registerInput', () => {
  const good = { name: '张小明', identifier: '138 0000 1234', password: '老街口的修车铺8', consent: 'on' };

  test('Reads what a form sends', () => {
    expect(registerInput.parse(good)).toEqual({
      name: '张小明',
      identifier: { kind: 'mobile', value: '13800001234' },
      password: '老街口的修车铺8',
      consent: true,
      next: '',
    });
  });

  test('An empty form names every field once', () => {
    expect(first(registerInput, {}, 'name')).toBe('name nameMissing');
    expect(first(registerInput, {}, 'identifier')).toBe('identifier identifierMissing');
    expect(first(registerInput, { password: '' }, 'password')).toBe('password passwordMissing');
    expect(first(registerInput, {}, 'consent')).toBe('consent consentMissing');
  });

  test.each([
    ['name', '张'.repeat(31), 'tooLong'],
    ['identifier', '1380000', 'identifierWrong'],
    ['password', 'short', 'passwordShort'],
    ['password', '12345678', 'passwordCommon'],
    ['password', '我13800001234', 'passwordCommon'],
    ['password', 'x'.repeat(201), 'tooLong'],
    ['consent', 'off', 'consentMissing'],
  ])('Refuses a %s of %s', (field, value, code) => {
    expect(codes(registerInput, { ...good, [field]: value })).toContain(`${field} ${code}`);
  });
});

test('Signing in takes any password there ever was, and a next page that is no text is none', () => {
  expect(signInInput.parse({ identifier: 'x', password: '1', next: 'y'.repeat(501) }).next).toBe('');
});

describe('newPasswordInput', () => {
  const good = { token: 't', password: '老街口的修车铺8', passwordAgain: '老街口的修车铺8' };

  test('A number is read when it is given and may be left out', () => {
    expect(newPasswordInput.parse(good).identifier).toBeNull();
    expect(newPasswordInput.parse({ ...good, identifier: '  ' }).identifier).toBeNull();
    expect(newPasswordInput.parse({ ...good, identifier: 'A@example.org' }).identifier?.value).toBe('a@example.org');
    expect(codes(newPasswordInput, { ...good, identifier: '138' })).toEqual(['identifier identifierWrong']);
  });

  test('Both passwords are the same', () => {
    expect(codes(newPasswordInput, { ...good, passwordAgain: 'x' })).toEqual(['passwordAgain passwordsDiffer']);
    const changed = { newPassword: good.password, newPasswordAgain: '' };
    expect(codes(changePasswordInput, changed)).toEqual(['newPasswordAgain passwordsDiffer']);
  });
});

test('Deleting is confirmed', () => expect(codes(eraseInput, {})).toEqual(['confirm confirmMissing']));

test('Staff have one of the roles of staff; no community is none', () => {
  expect(codes(addStaffInput, { name: '甲', role: 'resident' })).toEqual(['role roleMissing']);
  expect(addStaffInput.parse({ name: '甲', role: 'office', communityId: '' }).communityId).toBeNull();
});
