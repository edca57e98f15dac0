import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type Entry, packed, unpack } from './archive';
import { BackupRefused } from './byte-reader';
import { isContent } from './contents';
import { opened, sealed } from './sealed-stream';

const secret = 'a secret of the tests, long enough';
const mebibyte = 1024 * 1024;

async function* pieces(content: Buffer, size = 70_001): AsyncGenerator<Buffer> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

const seal = (content: Buffer) => whole(sealed(pieces(content), secret));
const open = (file: Buffer, key = secret) => whole(opened(pieces(file), key));

describe('A sealed stream', () => {
  test.each([0, 1, mebibyte - 1, mebibyte, mebibyte + 1, 3 * mebibyte])(
    'of %i bytes opens as it was',
    async (length) => {
      const content = randomBytes(length);
      const file = await seal(content);
      expect((await open(file)).equals(content)).toBe(true);
      expect(length < 64 || !file.includes(content.subarray(0, 64))).toBe(true);
    },
  );

  test('is another one each time', async () => {
    expect((await seal(Buffer.from('same'))).equals(await seal(Buffer.from('same')))).toBe(false);
  });

  test('does not open with another key', async () => {
    const file = await seal(randomBytes(100));
    await expect(open(file, `${secret}!`)).rejects.toThrow(BackupRefused);
  });

  test('does not open when a bit was altered, wherever it is', async () => {
    const file = await seal(randomBytes(2 * mebibyte + 5));
    for (const at of [0, 20, 46, 50, 51, 500, mebibyte + 47, mebibyte + 200, file.length - 1]) {
      const altered = Buffer.from(file);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      await expect(open(altered)).rejects.toThrow(BackupRefused);
    }
  });

  test('does not open when it was cut, also between two chunks, or when something was added', async () => {
    const file = await seal(randomBytes(2 * mebibyte + 5));
    const chunk = 4 + mebibyte + 16;
    for (const length of [0, 10, 47, 47 + 4, 47 + chunk, 47 + 2 * chunk, file.length - 1]) {
      await expect(open(file.subarray(0, length))).rejects.toThrow(BackupRefused);
    }
    await expect(open(Buffer.concat([file, Buffer.alloc(1)]))).rejects.toThrow(BackupRefused);
  });

  test('does not open when chunks were exchanged or repeated', async () => {
    const file = await seal(randomBytes(3 * mebibyte + 5));
    const chunk = 4 + mebibyte + 16;
    const [head, first, second, rest] = [
      file.subarray(0, 47),
      file.subarray(47, 47 + chunk),
      file.subarray(47 + chunk, 47 + 2 * chunk),
      file.subarray(47 + 2 * chunk),
    ];
    await expect(open(Buffer.concat([head, second, first, rest]))).rejects.toThrow(BackupRefused);
    await expect(open(Buffer.concat([head, first, first, second, rest]))).rejects.toThrow(BackupRefused);
    await expect(open(Buffer.concat([head, first, rest]))).rejects.toThrow(BackupRefused);
  });
});

describe('An archive', () => {
  const entry = (path: string, content: Buffer, size = content.length): Entry => ({
    path,
    size,
    content: pieces(content),
  });

  async function* entries(...list: Entry[]) {
    yield* list;
  }

  async function unpacked(stream: AsyncIterable<Buffer>) {
    const found: Record<string, Buffer> = {};
    await unpack(stream, isContent, async ({ path, content }) => {
      found[path] = await whole(content);
    });
    return found;
  }

  test('gives back every file, the empty ones too', async () => {
    const files = { 'linli.db': randomBytes(300_000), 'erasures.jsonl': Buffer.alloc(0) };
    const list = Object.entries(files).map(([path, content]) => entry(path, content));
    expect(await unpacked(packed(entries(...list)))).toEqual(files);
  });

  test('refuses a path that is not part of a backup', async () => {
    await expect(unpacked(packed(entries(entry('../secrets.json', Buffer.from('x')))))).rejects.toThrow(BackupRefused);
  });

  test('is not made of a file that changed meanwhile', async () => {
    await expect(whole(packed(entries(entry('linli.db', Buffer.from('abc'), 5))))).rejects.toThrow('changed while');
  });

  test('refuses to end early or late', async () => {
    const file = await whole(packed(entries(entry('linli.db', Buffer.from('abc')))));
    await expect(unpacked(pieces(file.subarray(0, -4)))).rejects.toThrow(BackupRefused);
    await expect(unpacked(pieces(Buffer.concat([file, Buffer.alloc(3)])))).rejects.toThrow(BackupRefused);
  });
});

test.each([
  ['linli.db', true],
  ['erasures.jsonl', true],
  [`media/ab/ab${'0'.repeat(38)}-640.webp`, true],
  [`media/ab/ab${'0'.repeat(38)}-640.avif`, true],
  [`media/ab/ab${'0'.repeat(38)}.pdf`, true],
  [`media/ab/ab${'0'.repeat(38)}.exe`, false],
  [`media/cd/ab${'0'.repeat(38)}.pdf`, false],
  [`media/ab/ab${'0'.repeat(38)}-640.webp.0b5c`, false],
  ['media/../secrets.json', false],
  ['/etc/passwd', false],
  ['secrets.json', false],
])('Whether %s belongs to a backup', (path, belongs) => expect(isContent(path)).toBe(belongs));
