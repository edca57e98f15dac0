import sharp from 'sharp';
import { expect, test } from 'vitest';
import { textIn } from '@/lib/testing/pdf';
import { type EventBill, eventPoster, eventSlide } from './event-bill';

const bill: EventBill = {
  portal: '青枫里',
  community: '梧桐街道青枫里社区',
  kind: '道德讲堂 · 第 18 讲',
  title: '我家的规矩',
  summary: '三位邻居讲自家的老规矩：吃饭等人齐，借东西还得满，见人先开口。',
  month: '2026年11月',
  day: '24',
  weekday: '星期二',
  lunar: '农历十月十六',
  time: '19:00–20:00',
  place: '社区文化中心二楼',
  placeAddress: '梧桐路 88 号',
  people: ['主讲：沈玉禾、阎守拙', '主持：顾家声'],
  scanWords: '扫一扫，看详情、报名',
  address: 'https://portal.example/events/2026-0018',
  issuer: '梧桐街道青枫里社区',
  language: 'zh-CN',
  madeAt: new Date('2026-11-20T00:00:00Z'),
};

test('A poster says everything that leads people there, on one sheet of A3', async () => {
  const pdf = await eventPoster(bill);
  const text = textIn(pdf);
  const { madeAt: _, language: __, people, ...said } = bill;
  for (const words of [...Object.values(said).filter((one) => one !== said.address), ...people])
    for (const part of words.split(/(?<=[：，。])|[　 ]/)) expect(text).toContain(part);
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  expect(pdf.toString('latin1')).toContain(bill.address);
  expect(pdf.toString('latin1')).toContain('841.89 1190.55');
});

test('The longest title and summary stay on the sheet', async () => {
  const long = {
    ...bill,
    title: '新时代文明实践'.repeat(6),
    summary: bill.summary.repeat(6),
    people: ['主讲：'.repeat(40)],
  };
  const text = textIn(await eventPoster(long));
  expect(text).toContain(bill.scanWords);
  expect(text).toContain(long.title);
  expect(text).toContain(long.summary);
  expect(textIn(await eventPoster({ ...long, summary: bill.summary.repeat(40) }))).toContain('…');
}, 30_000);

test('A slide fills the screen', async () => {
  const { width, height, format } = await sharp(await eventSlide(bill)).metadata();
  expect({ width, height, format }).toEqual({ width: 1920, height: 1080, format: 'png' });
});

test('A character that the type lacks is refused, not drawn as a box', async () => {
  await expect(eventPoster({ ...bill, title: '\u{1F600}' })).rejects.toThrow();
});
