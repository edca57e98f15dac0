import sharp from 'sharp';
import { expect, test } from 'vitest';
import { textIn } from '@/lib/testing/pdf';
import { photo } from '@/lib/testing/photo';
import { captionedPicturesPdf } from './captioned-pictures';
import { photographWithin } from './portrait';

const sheet = { title: 'Ⅰ-1 清理楼道', author: '试', language: 'zh-CN', madeAt: new Date('2026-11-22T04:00:00Z') };

test('Each picture has a page of its own, with the title above and its caption below, however long', async () => {
  const [wide, tall] = [await photo(900, 300), await photo(300, 900)];
  const long = '时间：2026年3月5日；背景：春季整治。'.repeat(12);
  const pdf = await captionedPicturesPdf({
    ...sheet,
    pictures: [
      { content: wide, caption: '东门' },
      { content: tall, caption: long },
    ],
  });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
  const said = textIn(pdf).replace(/\s/g, '');
  expect(said.match(/Ⅰ-1清理楼道/g)).toHaveLength(2);
  expect(said).toContain('东门');
  expect(said).toContain(long.slice(-30));
});

test('A photograph is made smaller until it is within its limit, and no smaller than it must be', async () => {
  const noise = await sharp({
    create: {
      width: 1_600,
      height: 1_200,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .webp({ quality: 90 })
    .toBuffer();
  const [small, large] = [
    await photographWithin({ content: noise, kilobytes: 150 }),
    await photographWithin({ content: noise, kilobytes: 20_000 }),
  ];
  expect(small.length).toBeLessThanOrEqual(150 * 1_024);
  expect((await sharp(large).metadata()).width).toBe(1_600);
  expect((await sharp(small).metadata()).width).toBeLessThan(1_600);
});
