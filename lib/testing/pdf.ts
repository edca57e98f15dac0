import { inflateSync } from 'node:zlib';
import { create, type Font } from 'fontkit';

type Embedded = { name: string; font: Font; used: { glyph: number; letters: string }[] };

/** The fonts that a PDF brings with it: their shapes, and which letters each glyph stands for. */
export function embeddedIn(pdf: Buffer): Embedded[] {
  return fontsOf(pdf).map(({ family, file, letters }) => ({
    name: family,
    font: create(file) as Font,
    used: [...letters].map(([glyph, text]) => ({ glyph, letters: text })),
  }));
}

/** What a PDF says, without blanks, as a reader would copy it: its glyphs through their map to letters. */
export function textIn(pdf: Buffer): string {
  const maps = new Map(fontsOf(pdf).map(({ name, letters }) => [name, letters]));
  let text = '';
  for (const content of streamsOf(pdf).filter((stream) => / Tf\b/.test(stream))) {
    let letters = new Map<number, string>();
    for (const [, font, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (font) letters = maps.get(font) ?? new Map();
      for (const [, codes = ''] of (shown ?? '').matchAll(/<([0-9a-f]+)>/g)) {
        for (const [code] of codes.matchAll(/.{4}/g)) text += letters.get(Number.parseInt(code, 16)) ?? '\ufffd';
      }
    }
  }
  return text.replace(/\s/g, '');
}

const latin = (content: Buffer) => content.toString('latin1');

function objectsOf(pdf: Buffer): Map<string, { dictionary: string; stream?: Buffer }> {
  const objects = new Map<string, { dictionary: string; stream?: Buffer }>();
  for (const match of latin(pdf).matchAll(/(?:^|\n)(\d+) 0 obj\n/g)) {
    const start = match.index + match[0].length;
    const dictionary = latin(pdf.subarray(start, pdf.indexOf('endobj', start)));
    const length = /\/Length (\d+)/.exec(dictionary)?.[1];
    const begin = pdf.indexOf('stream\n', start) + 7;
    const packed = pdf.subarray(begin, begin + Number(length ?? 0));
    const isPacked = length && dictionary.includes('/FlateDecode');
    objects.set(match[1] ?? '', {
      dictionary: dictionary.split('stream\n')[0] ?? '',
      ...(isPacked ? { stream: inflateSync(packed) } : {}),
    });
  }
  return objects;
}

const streamsOf = (pdf: Buffer) => [...objectsOf(pdf).values()].map(({ stream }) => (stream ? latin(stream) : ''));

function fontsOf(pdf: Buffer): { name: string; family: string; file: Buffer; letters: Map<number, string> }[] {
  const objects = objectsOf(pdf);
  const follow = (from: string, key: string) => objects.get(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(from)?.[1] ?? '');
  const names = new Map<string, string>();
  for (const { dictionary } of objects.values()) {
    for (const [, name = '', id = ''] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) names.set(name, id);
  }
  return [...names].map(([name, id]) => {
    const font = objects.get(id)?.dictionary ?? '';
    const descriptor = follow(follow(font, 'DescendantFonts')?.dictionary ?? '', 'FontDescriptor')?.dictionary ?? '';
    const file = follow(descriptor, 'FontFile2')?.stream ?? Buffer.alloc(0);
    const family = /\/BaseFont \/([^\s/]+)/.exec(font)?.[1] ?? '';
    return { name, family, file, letters: lettersOf(latin(follow(font, 'ToUnicode')?.stream ?? Buffer.alloc(0))) };
  });
}

/** Glyphs to letters, from the ranges of a ToUnicode map. */
function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, from = '', list = ''] of map.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[([^\]]*)\]/g)) {
    [...list.matchAll(/<([0-9a-f ]*)>/g)].forEach(([, units = ''], at) => {
      const bytes = Buffer.from(units.replace(/ /g, ''), 'hex');
      letters.set(Number.parseInt(from, 16) + at, bytes.swap16().toString('utf16le'));
    });
  }
  return letters;
}
