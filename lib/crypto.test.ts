import { beforeAll, describe, expect, test } from 'vitest';
import { lookupHash, newToken, newWrappedKey, seal, tokenHash, unseal } from './crypto';

beforeAll(() => {
  for (const name of ['LINLI_MASTER_KEY', 'LINLI_LOOKUP_KEY', 'LINLI_BACKUP_KEY', 'NEXTAUTH_SECRET']) {
    process.env[name] = `${name} of the tests, long enough`;
  }
});

const changed = (text: string, at: number) => {
  const bytes = Buffer.from(text, 'base64url');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes.toString('base64url');
};

describe('seal', () => {
  test('The key of the person opens what it sealed', () => {
    const key = newWrappedKey();
    for (const value of ['', '张小明', '13800001234', '𠮷'.repeat(1000)])
      expect(unseal(key, seal(key, value))).toBe(value);
  });

  test('The same value is sealed differently each time, and nothing of it shows', () => {
    const key = newWrappedKey();
    const [one, other] = [seal(key, '13800001234'), seal(key, '13800001234')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('13800001234');
  });

  test('The key of somebody else does not open it', () => {
    const sealed = seal(newWrappedKey(), '张小明');
    expect(() => unseal(newWrappedKey(), sealed)).toThrow();
  });

  test('Whatever was changed or cut off does not open', () => {
    const key = newWrappedKey();
    const sealed = seal(key, '张小明');
    for (const at of [0, 12, 27, 28]) expect(() => unseal(key, changed(sealed, at))).toThrow();
    for (const length of [0, 12, 20, 27, 30]) {
      const short = Buffer.from(sealed, 'base64url').subarray(0, length).toString('base64url');
      expect(() => unseal(key, short)).toThrow();
    }
    expect(() => unseal(changed(key, 40), sealed)).toThrow();
  });
});

describe('tokens and lookups', () => {
  test('Tokens have 192 bits, fit into an address and never repeat', () => {
    const tokens = new Set(Array.from({ length: 1000 }, newToken));
    expect(tokens.size).toBe(1000);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
  });

  test('A lookup is the same for the same value, and needs the key', () => {
    expect(lookupHash('mobile:13800001234')).toBe(lookupHash('mobile:13800001234'));
    expect(lookupHash('mobile:13800001234')).not.toBe(lookupHash('mobile:13800001235'));
    expect(lookupHash('a')).not.toBe(tokenHash('a'));
  });
});
