import { strFromU8, strToU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpackEntry, zipEntries } from './zip';
import { type FileInZip, folderNames, safeName, zipOf } from './zip-files';

const at = new Date('2026-11-22T09:30:00+08:00');

async function written(files: FileInZip[]): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of zipOf(files, at)) parts.push(part);
  return Buffer.concat(parts);
}

describe('A ZIP', () => {
  const files = [
    { path: '孝老爱亲+青枫里社区+沈玉禾/推荐表.docx', content: strToU8('一份推荐表') },
    { path: '孝老爱亲+青枫里社区+沈玉禾/照片/1.jpg', content: new Uint8Array(300_000).fill(7) },
    { path: '汇总表.xlsx', content: new Uint8Array() },
  ];

  test('Comes back with every name and every byte', async () => {
    const parts = unzipSync(await written(files));
    expect(Object.keys(parts)).toEqual(files.map(({ path }) => path));
    for (const { path, content } of files) expect(parts[path]).toEqual(content);
    expect(strFromU8(parts[files[0]?.path ?? ''] ?? new Uint8Array())).toBe('一份推荐表');
  });

  test('Is one that the portal itself would take', async () => {
    const entries = zipEntries(await written(files)) ?? [];
    expect(entries.map(({ name }) => name)).toEqual(files.map(({ path }) => path));
    for (const [n, entry] of entries.entries()) {
      expect(await unpackEntry(entry, 1_000_000)).toEqual(Buffer.from(files[n]?.content ?? []));
    }
  });

  test('Says that its names are UTF-8, and when it was made in the neighbourhood', async () => {
    const zip = await written(files);
    for (const header of [zip.subarray(4), zip.subarray(zip.indexOf('PK\u0001\u0002') + 6)]) {
      expect(header.readUInt16LE(2) & 0x0800).toBe(0x0800);
      const [time, day] = [header.readUInt16LE(6), header.readUInt16LE(8)];
      expect([time >> 11, (time >> 5) & 63]).toEqual([9, 30]);
      expect([(day >> 9) + 1980, (day >> 5) & 15, day & 31]).toEqual([2026, 11, 22]);
    }
  });

  test('Reads each file when its turn comes, not before', async () => {
    let read = 0;
    async function* slow() {
      for (const file of files) {
        read += 1;
        yield file;
      }
    }
    const zip = zipOf(slow(), at);
    await zip.next();
    expect(read).toBe(1);
    await zip.return(undefined);
  });

  test('May hold nothing', async () => expect(await written([])).toHaveLength(22));
});

describe('A name', () => {
  test.each([
    ['孝老爱亲+青枫里社区+沈玉禾', '孝老爱亲+青枫里社区+沈玉禾'],
    ['a\\b/c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
    ['../../etc/passwd', '.._.._etc_passwd'],
    ['结尾... ', '结尾'],
    ['con', '_con'],
    ['LPT1.txt', '_LPT1.txt'],
    ['第一行\n第二行\u0000', '第一行_第二行_'],
    ['\u202e沈\u200b玉禾', '沈玉禾'],
    ['...', '_'],
    ['', '_'],
    ['字'.repeat(100), '字'.repeat(80)],
    ['𠮷'.repeat(100), '𠮷'.repeat(80)],
  ])('%j becomes %j', (name, safe) => expect(safeName(name)).toBe(safe));
});

describe('Folders', () => {
  const person = { category: '孝老爱亲', unit: '青枫里社区', name: '沈玉禾' };

  test('Are named category, unit and name', () =>
    expect(folderNames([person])).toEqual(['孝老爱亲+青枫里社区+沈玉禾']));

  test('Of two people of one name are told apart', () => {
    const names = folderNames([person, { ...person, name: '阎守拙' }, person, person]);
    expect(new Set(names).size).toBe(4);
    expect(names[2]).toBe('孝老爱亲+青枫里社区+沈玉禾(2)');
  });

  test('Leave out the end of a long unit, and keep the name', () => {
    const [name = ''] = folderNames([{ ...person, unit: '单位'.repeat(100) }]);
    expect(name).toMatch(/^孝老爱亲\+单位.*\+沈玉禾$/);
    expect(name.length).toBeLessThanOrEqual(80);
  });
});
