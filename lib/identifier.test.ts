import { describe, expect, test } from 'vitest';
import { identifierOf, masked, maskedContact, maskedName } from './identifier';

describe('identifierOf', () => {
  test.each([
    '13800001234',
    ' 138 0000 1234 ',
    '138-0000-1234',
    '138–0000–1234',
    '+8613800001234',
    '+86 138 0000 1234',
    '86-138-0000-1234',
    '0086 13800001234',
    '(+86)13800001234',
    '１３８００００１２３４',
    '＋８６　138 0000 1234',
  ])('%s is one mobile number', (typed) => {
    expect(identifierOf(typed)).toEqual({ kind: 'mobile', value: '13800001234' });
  });

  test.each([
    ['Wang.Wu@Example.ORG', 'wang.wu@example.org'],
    [' a+b@mail.example.cn ', 'a+b@mail.example.cn'],
    ['ｗｗ＠example.org', 'ww@example.org'],
  ])('%s is an e-mail address', (typed, value) => {
    expect(identifierOf(typed)).toEqual({ kind: 'email', value });
  });

  test.each([
    '',
    '王五',
    '1380000123',
    '138000012345',
    '23800001234',
    '8613800001',
    'a@b',
    '@example.org',
    'a b@example.org',
    'a@exa mple.org',
    '<a@example.org>',
    'a@b@example.org',
    `${'a'.repeat(65)}@example.org`,
  ])('%j is neither', (typed) => expect(identifierOf(typed)).toBeNull());
});

describe('masked', () => {
  test('A number and an address keep enough to be recognised', () => {
    expect(masked({ kind: 'mobile', value: '13800001234' })).toBe('138****1234');
    expect(masked({ kind: 'email', value: 'zhang@example.org' })).toBe('z***@example.org');
  });

  test('An account shows the one that it has', () => {
    expect(maskedContact({ mobile: '13800001234', email: null })).toBe('138****1234');
    expect(maskedContact({ mobile: null, email: 'zhang@example.org' })).toBe('z***@example.org');
    expect(maskedContact({ mobile: null, email: null })).toBe('');
  });
});

test.each([
  ['', '*'],
  ['张', '*'],
  ['张明', '张*'],
  ['张小明', '张*明'],
  ['欧阳小明', '欧**明'],
  ['𠮷田明', '𠮷*明'],
])('The name %s is shown as %s', (name, shown) => expect(maskedName(name)).toBe(shown));
