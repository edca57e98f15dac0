import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsQR from 'jsqr';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { embeddedIn, textIn } from '@/lib/testing/pdf';
import { type Certificate, certificatePdf, certificatePicture } from './certificate';
import { CharactersLacking, charactersLacking, fontOf, widthOf } from './font';

const words: Certificate = {
  portal: '青枫里',
  title: '荣誉证书',
  name: '沈玉禾',
  honour: '孝老爱亲好人',
  sentence: '在青枫里社区2026年第四季度“青枫好人”推选中，被评为孝老爱亲好人。特发此证，以资鼓励。',
  issuer: '梧桐街道青枫里社区居民委员会',
  date: '2026年11月22日',
  number: '编号 2026-0007',
  checkAddress: 'https://portal.example/certificates/2026-0007',
  checkWords: '扫码，或输入编号，就能核对这张证书。',
  language: 'zh-CN',
  madeAt: new Date('2026-11-22T00:00:00Z'),
};
const rare = { ...words, name: '䶮镕㛃' };
const long = {
  ...words,
  name: '阿卜杜热合曼·买买提托合提·图尔荪江',
  sentence: words.sentence.repeat(4),
  issuer: '安庆市迎江区人民路街道新时代文明实践所青枫里社区居民委员会',
};

async function pointsOf(picture: Buffer) {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { points: new Uint8ClampedArray(data), width: info.width, height: info.height };
}

describe('A certificate to print', () => {
  test.each([
    ['of an ordinary name', words],
    ['of a rare one', rare],
    ['with much to say', long],
  ])('Holds every word, %s', async (_, certificate) => {
    const text = textIn(await certificatePdf(certificate));
    const { portal, title, name, honour, sentence, issuer, date, number } = certificate;
    for (const said of [portal, title, name, honour, sentence, issuer, date, number]) {
      expect(text).toContain((said ?? '').replace(/\s/g, ''));
    }
  });

  test('Brings the shape of each of its letters, and none of them is the empty box', async () => {
    const fonts = embeddedIn(await certificatePdf(rare));
    expect(fonts).toHaveLength(2);
    for (const { name, font, used } of fonts) {
      const whole = fontOf(name.includes('Bold') ? 'bold' : 'regular');
      const seen = used.filter(({ letters }) => letters.trim() && letters !== '\0');
      expect(seen.length).toBeGreaterThan(5);
      for (const { glyph, letters } of seen) {
        const shape = font.getGlyph(glyph).path.toSVG();
        expect(shape, letters).not.toBe(font.getGlyph(0).path.toSVG());
        expect(shape, letters).toBe(whole.layout(letters).glyphs[0]?.path.toSVG());
      }
    }
  });

  test('Is small enough to send, and the same each time', async () => {
    const [once, twice] = [await certificatePdf(words), await certificatePdf(words)];
    expect(once.length).toBeLessThan(60_000);
    expect(twice.equals(once)).toBe(true);
  });

  test('Leads to the address where it can be checked', async () => {
    expect((await certificatePdf(words)).toString('latin1')).toContain(words.checkAddress);
  });
});

describe('A certificate for a telephone', () => {
  test('Fills its screen, and its code leads to the address', async () => {
    const { points, width, height } = await pointsOf(await certificatePicture(words));
    expect([width, height]).toEqual([1080, 1620]);
    expect(jsQR(points, width, height)?.data).toBe(words.checkAddress);
  });

  test('Shows another name in another shape', async () => {
    const [one, other] = [await certificatePicture(words), await certificatePicture({ ...words, name: '沈玉木' })];
    expect(other.equals(one)).toBe(false);
  });

  test('Is the same on a machine without any font', { timeout: 30_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'no-fonts-'));
    const script = `
      import { writeFileSync } from 'node:fs';
      import { register } from 'tsx/esm/api';
      register();
      const { certificatePicture } = await import('./lib/print/certificate.ts');
      const words = JSON.parse(process.env.WORDS);
      writeFileSync(process.env.OUT, await certificatePicture({ ...words, madeAt: new Date(words.madeAt) }));`;
    const out = join(folder, 'out.png');
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        FONTCONFIG_PATH: folder,
        FONTCONFIG_FILE: join(folder, 'none.conf'),
        WORDS: JSON.stringify(words),
        OUT: out,
      },
    });
    expect(status, stderr).toBe(0);
    expect(readFileSync(out).equals(await certificatePicture(words))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

test('A certificate in English has its quotation marks narrow and its words together', async () => {
  const english = {
    ...words,
    title: 'Certificate',
    portal: 'Qingfengli',
    issuer: 'Residents’ Committee',
    language: 'en',
  };
  expect(textIn(await certificatePdf(english))).toContain('Residents’Committee');
  expect(widthOf('s’ C', 100)).toBeLessThan(200);
  expect(widthOf('“好人”', 100)).toBe(400);
});

test('A certificate that is of no honour has no golden words for one', async () => {
  const text = textIn(await certificatePdf({ ...words, honour: null, sentence: '参加志愿服务128小时。' }));
  expect(text).toContain('沈玉禾参加志愿服务128小时');
});

describe('A character that the type does not have', () => {
  test('Is named', () => {
    expect(charactersLacking('沈𠮷禾 2026年😀😀')).toEqual(['𠮷', '😀']);
    expect(charactersLacking('䶮镕㛃\n\u200b沈')).toEqual([]);
  });

  test('Is never printed as an empty box', async () => {
    for (const make of [certificatePdf, certificatePicture]) {
      const refused = await make({ ...words, name: '沈𠮷禾' }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(CharactersLacking);
      expect((refused as CharactersLacking).characters).toEqual(['𠮷']);
    }
  });

  test('Is lacking in bold and regular alike', () => {
    expect(fontOf('bold').characterSet).toEqual(fontOf('regular').characterSet);
  });
});
