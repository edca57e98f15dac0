const segments = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/** How many characters a reader counts: an emoji or a letter with its marks is one, a line break too. */
export function charactersIn(text: string): number {
  let count = 0;
  for (const _ of segments.segment(text.replaceAll('\r\n', '\n'))) count += 1;
  return count;
}
