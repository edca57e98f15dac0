/** Texts of letters that stand alone, as nearly all are: counting them need not look at each. */
const alone = /^[\n\u0020-\u007e\u3000-\u3029\u3040-\u3096\u4e00-\u9fff\uff01-\uff5e“”‘’…—·]*$/;

const segments = new Intl.Segmenter('zh-CN', { granularity: 'grapheme' });

/** How many characters a reader counts: an emoji or a letter with its marks is one, a line break too. */
export function charactersIn(text: string): number {
  if (alone.test(text)) return text.length;
  let count = 0;
  for (const _ of segments.segment(text.replaceAll('\r\n', '\n'))) count += 1;
  return count;
}
