import { monitorEventLoopDelay } from 'node:perf_hooks';
import { describe, expect, test } from 'vitest';
import { RuleBroken } from '@/lib/rule-broken';
import { photo } from '@/lib/testing/photo';
import { print } from './thread';

const words = {
  portal: '青枫里',
  title: '荣誉证书',
  name: '沈玉禾',
  honour: '孝老爱亲好人',
  sentence: '被评为孝老爱亲好人。特发此证，以资鼓励。'.repeat(3),
  issuer: '青枫里社区居民委员会',
  date: '2026年11月22日',
  number: '编号 2026-0007',
  checkAddress: 'https://portal.example/certificates/2026-0007',
  checkWords: '扫码核对。',
  language: 'zh-CN',
  madeAt: new Date('2026-11-22T00:00:00Z'),
};

describe('What is printed', { timeout: 30_000 }, () => {
  test('Comes from its thread, one after another', async () => {
    const [pdf, picture] = await Promise.all([print('certificatePdf', words), print('certificatePicture', words)]);
    expect(Buffer.from(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
    expect(Buffer.from(picture).toString('latin1', 1, 4)).toBe('PNG');
  });

  test('Takes pictures there, and brings several files back', async () => {
    const { title, portal, issuer, date, language, madeAt, checkAddress: address } = words;
    const picture = { content: await photo(600, 800), alt: '沈玉禾' };
    const person = { name: '沈玉禾', category: '孝老爱亲', mark: '孝', oneLine: '照料邻居', picture };
    const board = { title, portal, issuer, date, language, madeAt, address, community: '', batch: '', scanWords: '' };
    const slides = await print('slidePictures', { ...board, people: [person, person] });
    expect(slides.map((slide) => Buffer.from(slide).toString('latin1', 1, 4))).toEqual(['PNG', 'PNG', 'PNG']);
  });

  test('Is refused with the characters that the type lacks, and the next is printed', async () => {
    const refused = await print('certificatePdf', { ...words, name: '沈𠮷' }).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(RuleBroken);
    expect((refused as RuleBroken).reasons).toEqual([{ code: 'charactersNotPrintable', values: { characters: '𠮷' } }]);
    expect(await print('charactersLacking', '沈𠮷')).toEqual(['𠮷']);
    expect((await print('certificatePdf', words)).length).toBeGreaterThan(5_000);
  });

  test('Says what went wrong when it cannot be made', async () => {
    await expect(print('certificatePdf', undefined as unknown as typeof words)).rejects.toThrow(/TypeError/);
    expect((await print('certificatePdf', words)).length).toBeGreaterThan(5_000);
  });

  test('Keeps nobody waiting: the process goes on answering meanwhile', async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const files = await Promise.all(Array.from({ length: 10 }, () => print('certificatePicture', words)));
    delay.disable();
    expect(files).toHaveLength(10);
    expect(delay.percentile(99) / 1e6, 'p99 in milliseconds').toBeLessThan(100);
  });
});
