import { desc, eq } from 'drizzle-orm';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import { records } from '@/db/schema/records';
import { decodeHeic } from '@/lib/heic';
import { readMediaFile } from '@/lib/media-files';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { heic } from '@/lib/testing/heic';
import { type Viewer, visitor } from '@/lib/viewer';
import { storePicture } from './mutations';
import { maxPictureBytes, pictureWidths } from './rules';

let editor: Viewer;
beforeAll(async () => {
  editor = await makeAccount('editor', await makeCommunity());
});

const canvas = (width: number, height: number, colour = '#8a6414') =>
  sharp({ create: { width, height, channels: 3, background: colour } });
const file = (content: Buffer, name = 'picture.jpg') =>
  new File([new Uint8Array(content)], name, { type: 'image/jpeg' });
const stored = async (id: string) => (await db.select().from(media).where(eq(media.id, id)))[0];
const place = {
  IFD0: { Copyright: '某人', Model: 'PHONE-77' },
  IFD3: { GPSLatitude: '31/1 0/1 0/1', GPSLatitudeRef: 'N' },
};

test('A picture is kept in every width, upright, without place, device or owner, and leaves a record', async () => {
  const photo = await canvas(2400, 1600).withMetadata({ exif: place, orientation: 6 }).jpeg().toBuffer();
  expect(photo.includes('PHONE-77'), 'there is something to take away').toBe(true);
  const id = await storePicture(editor, file(photo), noon);
  const row = await stored(id);
  expect(row).toMatchObject({ width: 1600, height: 2400, addedBy: editor.id });
  for (const width of pictureWidths) {
    const content = await readMediaFile(`${row?.hash}-${width}.webp`);
    const facts = await sharp(content as Buffer).metadata();
    expect(facts).toMatchObject({ format: 'webp', width });
    expect([facts.exif, facts.icc, facts.xmp, facts.iptc]).toEqual([undefined, undefined, undefined, undefined]);
  }
  const [last] = await db.select().from(records).orderBy(desc(records.number)).limit(1);
  expect(last).toMatchObject({ action: 'media.added', subjectId: id });
});

test('The same picture is stored once', async () => {
  const photo = await canvas(900, 600, '#1f6b54').png().toBuffer();
  const first = await storePicture(editor, file(photo), noon);
  expect(await storePicture(editor, file(photo, 'other-name.png'), noon)).toBe(first);
});

test.each([
  ['text that calls itself a picture', Buffer.from('not a picture at all')],
  [
    'an SVG, which could run',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><rect width="9" height="9"/></svg>'),
  ],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['half a picture', Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex')],
  ['an empty file', Buffer.alloc(0)],
])('%s is refused by its content', async (_, content) => {
  await expect(storePicture(editor, file(content), noon)).rejects.toThrow('notAPicture');
});

test('Too many bytes and too many pixels are refused', async () => {
  await expect(storePicture(editor, file(Buffer.alloc(maxPictureBytes + 1)), noon)).rejects.toThrow('pictureTooLarge');
  const bomb = await canvas(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(maxPictureBytes);
  await expect(storePicture(editor, file(bomb), noon)).rejects.toThrow('notAPicture');
});

test('A picture of an iPhone is kept as it looks, without the device', async () => {
  expect(heic.includes('PHONE-77'), 'there is something to take away').toBe(true);
  const row = await stored(await storePicture(editor, file(heic, 'IMG_0001.HEIC'), noon));
  expect(row).toMatchObject({ width: 64, height: 48, format: 'webp' });
  const content = (await readMediaFile(`${row?.hash}-480.webp`)) as Buffer;
  expect(content.includes('PHONE-77')).toBe(false);
  const { data } = await sharp(content).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const [left, right] = [10, 50].map((x) => [...data.subarray((24 * 64 + x) * 3, (24 * 64 + x) * 3 + 3)]);
  expect((left?.[0] ?? 0) > 150 && (left?.[2] ?? 255) < 90, `red: ${left}`).toBe(true);
  expect((right?.[2] ?? 0) > 150 && (right?.[0] ?? 255) < 90, `blue: ${right}`).toBe(true);
});

test('Whatever else calls itself so is refused, and one with too many points is not decoded', async () => {
  for (const broken of [heic.subarray(0, 300), Buffer.concat([heic.subarray(0, 200), Buffer.alloc(4_000, 7)])])
    await expect(storePicture(editor, file(broken), noon)).rejects.toThrow('notAPicture');
  expect(await decodeHeic(heic, 64 * 48)).not.toBeNull();
  expect(await decodeHeic(heic, 64 * 48 - 1)).toBeNull();
});

test('A picture that moves is refused by name', async () => {
  const frames = await Promise.all(['#8a6414', '#1f6b54'].map((colour) => canvas(40, 30, colour).png().toBuffer()));
  const moving = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  await expect(storePicture(editor, file(moving), noon)).rejects.toThrow('pictureMoves');
});

test('What is hidden behind a picture is gone', async () => {
  const script = '<script>alert(1)</script>';
  const polyglot = Buffer.concat([await canvas(320, 200, '#5b524b').png().toBuffer(), Buffer.from(script)]);
  const row = await stored(await storePicture(editor, file(polyglot), noon));
  for (const width of pictureWidths) {
    expect((await readMediaFile(`${row?.hash}-${width}.webp`))?.includes('script')).toBe(false);
  }
});

test('Nobody but those who write may store one', async () => {
  const photo = await canvas(300, 200).png().toBuffer();
  for (const stranger of [visitor, await makeAccount('resident'), await makeAccount('administrator')]) {
    await expect(storePicture(stranger, file(photo), noon)).rejects.toThrow('notYours');
  }
});

test('A name that is not that of a stored picture reads nothing', async () => {
  for (const name of ['../linli.db', 'secrets.json', `${'a'.repeat(40)}-480.webp`, '..%2Flinli.db']) {
    expect(await readMediaFile(name)).toBeNull();
  }
});
