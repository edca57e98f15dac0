import { getSchema } from '@tiptap/react';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spelledOut } from '../spelled/queries';
import { builtInTemplates, withPlace } from '../templates/rules';
import { readText } from '../text/rules';
import { documentNodes } from './components/document-nodes';
import { type Block, blockOf, documentOf, isToken, readAgain, textOf, type WrittenDocument } from './rules';

const schema = getSchema(documentNodes({ said: {}, unproven: [] }));

/** A document after it has gone through the editor, which puts alike neighbours together. */
function edited(document: WrittenDocument): WrittenDocument {
  const node = schema.nodeFromJSON(document);
  node.check();
  return node.toJSON();
}

const oddPart = fc.constantFrom(
  ...[
    '{',
    '}',
    '[[',
    ']]',
    '[',
    ']',
    '|',
    '#',
    '# ',
    '## ',
    '####',
    ' ',
    '　',
    '\n',
    '\n\n',
    '<<',
    '>>',
    ':',
    '+',
    '、',
  ],
  ...['{整治作业：更换破损窨井盖}', '{a.b+c.d}', '[[支持|民意调查]]', '清理', '41', '😀', '\u2028', '<b>', '&amp;'],
);
const oddText = fc.oneof(
  fc.array(oddPart, { maxLength: 30 }).map((parts) => parts.join('')),
  fc.string(),
);
const plainHeads = (text: string) =>
  text
    .split('\n')
    .map((line) => (readText(line)[0]?.kind === 'heading' ? line.trimStart().replace(/^(#+)\s+/, '$1 ') : line))
    .join('\n');

describe('A text, as a document and back', () => {
  test.each(builtInTemplates.map((template) => [template.name, template] as const))('%s is the same', (_, { body }) => {
    const period = { from: '2026-01-01', to: '2026-12-31' };
    const text = spelledOut(withPlace(body, '清风里社区', period).replace(/<<|>>/g, ''));
    const document = documentOf(text);
    expect(textOf(edited(document))).toBe(text);
    expect(document.content.some(({ type }) => type === 'heading')).toBe(true);
    expect(JSON.stringify(document)).toMatch(/"token".*"claim"/);
  });

  test('Is the same for odd texts, but for the blanks before a heading', () => {
    fc.assert(
      fc.property(oddText, (odd) => {
        const text = odd.replace(/\r\n?/g, '\n');
        expect(textOf(edited(documentOf(text)))).toBe(plainHeads(text));
        expect(readText(textOf(edited(documentOf(text))))).toEqual(readText(text));
      }),
      { numRuns: 2_000 },
    );
  });

  test('Keeps two claims apart that stand side by side', () => {
    expect(textOf(edited(documentOf('[[甲|调查]][[乙|调查]]')))).toBe('[[甲|调查]][[乙|调查]]');
  });
});

describe('What was edited', () => {
  const claim = (text: string, ledgers = '调查') => ({
    type: 'text' as const,
    text,
    marks: [{ type: 'claim' as const, attrs: { ledgers, at: 0 } }],
  });
  const inline = fc.oneof(
    oddPart.map((text) => ({ type: 'text' as const, text })),
    oddPart.map((text) => claim(text)),
    fc.constant({ type: 'token' as const, attrs: { token: '{a.b}' } }),
  );
  const content = fc.array(inline, { maxLength: 12 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    content.map((content): Block => ({ type: 'paragraph', content })),
    content.map((content): Block => ({ type: 'heading', attrs: { level: 2 }, content })),
  );

  test('Stands as it will be read, after at most one look at it', () => {
    fc.assert(
      fc.property(block, (odd) => {
        const written = edited({ type: 'doc', content: [odd] }).content[0] as Block;
        const read = readAgain(written);
        if (!read) return;
        const again = edited({ type: 'doc', content: [read] }).content[0] as Block;
        expect(readAgain(again)).toBeUndefined();
        expect(readText(textOf({ content: [again] }))).toEqual(readText(textOf({ content: [written] })));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each([
    ['共{a.b}。', 'paragraph'],
    ['# 环境', 'heading'],
    ['[[支持|民意调查]]', 'paragraph'],
  ])('%s, once typed, is what it says', (text, type) => {
    expect(readAgain({ type: 'paragraph', content: [{ type: 'text', text }] })).toEqual(blockOf(text));
    expect(blockOf(text).type).toBe(type);
  });

  test('A figure in a heading is spelled there, and a heading without words is no line', () => {
    const token = { type: 'token' as const, attrs: { token: '{a.b}' } };
    const heading: Block = { type: 'heading', attrs: { level: 1 }, content: [token] };
    expect(readAgain(heading)?.content).toEqual([{ type: 'text', text: '{a.b}' }]);
    const unwritten: Block = { type: 'heading', attrs: { level: 1 } };
    expect(textOf({ content: [unwritten] })).toBe('');
    expect(readAgain(unwritten)).toBeUndefined();
  });

  test('A claim ends where a mark stands that it cannot say', () => {
    const said = textOf({ content: [{ type: 'paragraph', content: [claim('支持]和|拥护')] }] });
    expect(said).toBe('[[支持|调查]]][[和|调查]]|[[拥护|调查]]');
    expect(textOf(documentOf(said))).toBe(said);
  });
});

test.each([
  ['{a.b}', true],
  ['{不存在}', true],
  ['{a}{b}', false],
  ['{}', false],
  ['说{a}', false],
  ['[[支持|调查]]', false],
])('%s is a token: %s', (spelling, token) => expect(isToken(spelling)).toBe(token));
