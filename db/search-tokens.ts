import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';

/** Grows when the tokens of a text change: what was indexed by an older one is indexed anew at the next start. */
export const tokensVersion = 1;

const simplified = Converter({ from: 't', to: 'cn' });
const folded = new Map<string, string>();

// One character at a time, so that a hit in the folded text can be marked in the text that people read.
function fold(character: string): string {
  const known = folded.get(character);
  if (known !== undefined) return known;
  const made = simplified(character.normalize('NFKC').toLowerCase());
  if (folded.size < 50_000) folded.set(character, made);
  return made;
}

/** Full-width to half-width, upper to lower case, traditional to simplified. `origin[i]`: where the i-th unit came from. */
export function foldText(text: string): { text: string; origin: number[] } {
  const origin: number[] = [];
  let out = '';
  let at = 0;
  for (const character of text) {
    const made = fold(character);
    for (let unit = 0; unit < made.length; unit += 1) origin.push(at);
    out += made;
    at += character.length;
  }
  origin.push(at);
  return { text: out, origin };
}

const runs = /(\p{Script=Han}+)|(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/**
 * The tokens of a text, in order: Latin and digit runs whole, Chinese as pairs of characters and the last character of each
 * run, so that one- and two-character words are found wherever they stand, and no phrase reaches over a comma.
 */
export function tokensOf(text: string): string[] {
  return [...foldText(text).text.matchAll(runs)].flatMap(([run, han]) => (han ? pairs(han) : [run]));
}

function pairs(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((character, i) => character + (characters[i + 1] ?? ''));
}

/** A word that was asked for: tokens that must follow one another; the last one may go on (`prefix`). */
export type Phrase = { tokens: string[]; prefix: boolean };

/** The words of a question, each a phrase; nothing when there is no letter, digit or character in it. */
export function phrasesOf(question: string): Phrase[] {
  return wordsOf(question)
    .map((word) => {
      const tokens = tokensOf(word);
      const last = tokens.at(-1) ?? '';
      const before = tokens.at(-2) ?? '';
      const closesPair = isOneHan(last) && isHan(before) && !isOneHan(before) && before.endsWith(last);
      const asked = closesPair ? tokens.slice(0, -1) : tokens;
      const end = asked.at(-1) ?? '';
      return { tokens: asked, prefix: isOneHan(end) || !isHan(end) };
    })
    .filter(({ tokens }) => tokens.length > 0);
}

/** The words of a question as they were folded, for marking them in a text. */
export const wordsOf = (question: string): string[] => foldText(question).text.split(/\s+/).filter(Boolean).slice(0, 8);

const isHan = (token: string) => /^\p{Script=Han}/u.test(token);
const isOneHan = (token: string) => isHan(token) && Array.from(token).length === 1;

/** The pinyin of a title as pairs of letters, so that `wutong` and `tongl` find 梧桐路. */
export function pinyinTokensOf(title: string): string[] {
  return hanRuns(title).flatMap((run) => letterPairs(syllables(run).join('')));
}

/** The first letters of a title's syllables as pairs, so that `wtl` finds 梧桐路. */
export function initialTokensOf(title: string): string[] {
  return hanRuns(title).flatMap((run) =>
    letterPairs(
      syllables(run)
        .map((syllable) => syllable[0] ?? '')
        .join(''),
    ),
  );
}

/** A Latin word as the phrases that its pinyin and its initials would be; null when it is too short or no Latin word. */
export function pinyinPhraseOf(word: string): { letters: string[] | null; initials: string[] } | null {
  if (!/^[a-z]{2,30}$/.test(word)) return null;
  const asked = letterPairs(word).slice(0, -1);
  return { letters: word.length >= 3 ? asked : null, initials: asked };
}

/** A name as pinyin in one word, by which it is found again however it is written: 张小明 and 章晓明 are both zhangxiaoming. */
export const pinyinOf = (name: string) => syllables(name).join('').replace(/\s/g, '').toLowerCase();

const hanRuns = (text: string) => [...foldText(text).text.matchAll(/\p{Script=Han}+/gu)].map(([run]) => run);
const syllables = (run: string) => pinyin(run, { toneType: 'none', type: 'array' }).map((one) => one.replace('ü', 'v'));
const letterPairs = (letters: string) => (letters ? pairs(letters) : []);
