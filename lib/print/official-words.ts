/** What an official document says besides its text: the numbers of its headings, and the marks that lead to its annex. */
import type { AnnexEntry, Block, OfficialDocument } from './official-document';

type Language = OfficialDocument['language'];

/** The blocks with their headings numbered as they come: 一、（一）1. or, in English, 1. 1.1. 1.1.1. */
export function numbered(blocks: Block[], language: Language): Block[] {
  const counts = [0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const at = block.level - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, block.level);
    const number =
      language === 'en' ? `${counts.slice(0, block.level).join('.')}. ` : chineseNumber(block.level, counts[at]);
    // 1.3个小区 would be read as another figure.
    const blank = number.endsWith('.') && /^\d/.test(block.text) ? ' ' : '';
    return { ...block, text: number + blank + block.text };
  });
}

const chineseNumber = (level: 1 | 2 | 3, count: number) =>
  ({ 1: `${chinese(count)}、`, 2: `（${chinese(count)}）`, 3: `${count}.` })[level];

const digits = ['', ...'一二三四五六七八九'];

function chinese(count: number): string {
  if (count > 99) return String(count);
  const tens = Math.floor(count / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[count % 10]}`;
}

/** The mark of a figure, ［1］; nothing where the annex does not hold its list. */
export function markOf(figure: number | undefined, { annex, language }: OfficialDocument): string {
  if (figure === undefined || !annex?.entries.some(({ number }) => number === figure)) return '';
  return language === 'en' ? `[${figure}]` : `［${figure}］`;
}

/** 1. 更换窨井盖：41块. Figure and unit stand together, as everywhere in a document. */
export const entryTitle = ({ number, name, amount }: AnnexEntry, language: Language): string =>
  `${number}. ${name}${language === 'en' ? ': ' : '：'}${amount.replace(/(?<=\d) (?=\p{Script=Han})/gu, '')}`;
