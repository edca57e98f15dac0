import { eq } from 'drizzle-orm';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { db } from '@/db/client';
import { media } from '@/db/schema/media';
import { readMediaFile } from '@/lib/media-files';
import { makeAccount, makeCommunity, noon } from '@/lib/testing/factories';
import { storePicture } from '../mutations';
import { pictureWidths } from '../rules';
import { makeMissingVariants } from './mutations';

test('Every picture gets its AVIF variants once, without metadata, and only then pages offer them', async () => {
  const editor = await makeAccount('editor', await makeCommunity());
  const source = sharp({ create: { width: 1700, height: 900, channels: 3, background: '#8a6414' } });
  const jpeg = await source
    .withMetadata({ exif: { IFD0: { Model: 'PHONE-77' } } })
    .jpeg()
    .toBuffer();
  const id = await storePicture(editor, new File([new Uint8Array(jpeg)], 'p.jpg'), noon);
  const row = async () => (await db.select().from(media).where(eq(media.id, id)))[0];
  const { hash, avif } = (await row()) ?? {};
  expect(avif).toBe(false);
  expect(await readMediaFile(`${hash}-480.avif`)).toBeNull();

  expect(await Promise.all([makeMissingVariants(), makeMissingVariants()])).toEqual([1, 1]);
  expect(await row()).toMatchObject({ avif: true });
  for (const width of pictureWidths) {
    const content = (await readMediaFile(`${hash}-${width}.avif`)) as Buffer;
    expect(await sharp(content).metadata()).toMatchObject({ format: 'heif', compression: 'av1', width });
    expect(content.includes('PHONE-77')).toBe(false);
  }
  expect(await makeMissingVariants()).toBe(0);
});
