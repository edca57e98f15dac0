import 'server-only';
import { may } from '@/features/accounts/rules';
import { storeBodyPicture } from '@/features/media/body/mutations';
import { withinLimit } from '@/lib/limits';
import { cleanRichText } from '@/lib/rich-text';
import { type ImportWords, importRichText } from '@/lib/rich-text-import';
import { RuleBroken, refuse } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { convertWord } from '@/lib/word/convert';

const maxWordBytes = 10 * 1024 * 1024;
const imports = { name: 'word imports', most: 30, minutes: 10 };

/**
 * The text of a Word file as rich text for the editor, with its pictures stored. Nothing of it is saved: that is for the
 * editor to do.
 */
export async function importWord(viewer: Viewer, file: File, words: ImportWords, now: Date): Promise<string> {
  if (!may(viewer, 'announcement.write')) refuse('notYours');
  if (file.size > maxWordBytes) refuse('wordTooLarge');
  if (!(await withinLimit(imports, viewer.id ?? '', now))) refuse('tooManyTries');
  const converted = await convertWord(Buffer.from(await file.arrayBuffer()));
  if (!converted) return refuse('notAWordFile');
  let { html } = converted;
  for (const [at, content] of converted.pictures.entries()) {
    const place = await storedAt(viewer, content, now);
    html = html.replaceAll(`src="picture:${at}"`, place);
  }
  return cleanRichText(importRichText(html, words));
}

// A drawing of Word's own is no picture: the sentence that stands for it says so.
async function storedAt(viewer: Viewer, content: Uint8Array, now: Date): Promise<string> {
  try {
    const { src, width, height } = await storeBodyPicture(viewer, new File([new Uint8Array(content)], 'word'), now);
    return `src="${src}" width="${width}" height="${height}"`;
  } catch (error) {
    if (error instanceof RuleBroken) return 'src=""';
    throw error;
  }
}
