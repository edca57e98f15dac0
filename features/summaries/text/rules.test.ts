import { describe, expect, test } from 'vitest';
import { figuresIn, type Piece, piecesOf, readText, reasonsNotToKeepText, tokensMost, withoutEmpty } from './rules';

test('Headings, paragraphs and tokens are read in their order, and nothing of the text is lost', () => {
  const body =
    '开头。\n\n# 加强宣传\n## 阵地\n发布信息{screens.entries}，报道{a.b+c.d}。\n[[居民广泛支持|surveys, praise]]。';
  const blocks = readText(body);
  expect(blocks.map((block) => (block.kind === 'heading' ? block.level : 0))).toEqual([0, 1, 2, 0, 0]);
  expect(blocks[3]).toEqual({
    kind: 'paragraph',
    pieces: [
      { kind: 'text', text: '发布信息' },
      { kind: 'figure', token: '{screens.entries}', names: ['screens.entries'] },
      { kind: 'text', text: '，报道' },
      { kind: 'figure', token: '{a.b+c.d}', names: ['a.b', 'c.d'] },
      { kind: 'text', text: '。' },
    ],
  });
  expect(figuresIn(blocks)).toEqual(['screens.entries', 'a.b', 'c.d']);
  const again = blocks.map((block) =>
    block.kind === 'heading'
      ? block.text
      : block.pieces.map((piece) => (piece.kind === 'text' ? piece.text : piece.token)).join(''),
  );
  for (const [at, line] of body.split('\n').filter(Boolean).entries()) expect(line).toContain(again[at]);
});

test.each([
  ['{plans}', { kind: 'plans' }],
  ['{cases:events}', { kind: 'cases', of: 'events' }],
  ['{share:household-visits}', { kind: 'share', ledger: 'household-visits', category: '' }],
  ['{places:remediation.dead-corner}', { kind: 'places', ledger: 'remediation', category: 'dead-corner' }],
  ['[[支持|surveys]]', { kind: 'claim', text: '支持', ledgers: ['surveys'] }],
  ['{不存在}', { kind: 'figure', names: ['不存在'] }],
])('%s', (token, piece) => expect(piecesOf(token)).toEqual([{ token, ...piece }]));

test.each(['{}', '{开了没关', '[[没有台账]]'])('%s stays text', (text) => {
  expect(piecesOf(text)).toEqual([{ kind: 'text', text }]);
});

describe('A template without what has no records', () => {
  const filled = (names: string[]) => (piece: Piece) => piece.kind !== 'text' && names.includes(piece.token);
  const body = '# 宣传\n<<发布{a}。>><<张挂{b}。>>评选{c}。\n# 工程\n## 道路\n<<硬化{d}。>>\n# 打算\n{plans}';

  test('Keeps optional sentences whose figures are there, and every sentence that must be there', () => {
    expect(withoutEmpty(body, filled(['{a}', '{d}']))).toBe(
      '# 宣传\n发布{a}。评选{c}。\n# 工程\n## 道路\n硬化{d}。\n# 打算\n{plans}',
    );
  });

  test('Ends a sentence with a full stop when its last parts are left out', () => {
    const sentence = '<<清理{a}，>><<更换{b}，>><<规范{c}。>><<疏通{d}；>><<硬化{e}。>>';
    expect(withoutEmpty(sentence, filled(['{a}', '{b}', '{d}']))).toBe('清理{a}，更换{b}。疏通{d}。');
    expect(withoutEmpty(sentence, filled(['{c}', '{e}']))).toBe('规范{c}。硬化{e}。');
    expect(withoutEmpty('必有{a}，<<可有{b}。>>', filled([]))).toBe('必有{a}。');
  });

  test('Takes headings away under which nothing is left, and no other', () => {
    expect(withoutEmpty(body, filled([]))).toBe('# 宣传\n评选{c}。\n# 打算\n{plans}');
  });
});

describe('A text that is to be kept', () => {
  const codes = (body: string, title = '总结') =>
    reasonsNotToKeepText({ title, body }).map(({ code, field }) => `${code} ${field}`);

  test('Quotes as many figures as are allowed, and not one more', () => {
    const most = `# 一\n${'共{a}，'.repeat(tokensMost)}`;
    expect(codes(most)).toEqual([]);
    expect(codes(`${most}\n[[好|surveys]]`)).toEqual(['summaryTooManyTokens body']);
  });

  test.each(['# 共{a}', '## {plans}', '### [[好|surveys]]'])('Has no figures in its headings: %s', (heading) =>
    expect(codes(`${heading}\n一段{a}。`)).toEqual(['summaryTokenInHeading body']),
  );

  test('Has none in its title, and no numbers that belong to somebody', () => {
    expect(codes('# 一\n一段。', '共{a}')).toEqual(['summaryTokenInHeading title']);
    expect(codes('# 一\n电话 138 0013 8000。')).toEqual(['numberInSummary body']);
    expect(codes('# 一\n一段。', '110101199003074514')).toEqual(['numberInSummary title']);
    expect(codes('# 一\n2026年1月1日至6月30日，共14320份。')).toEqual([]);
  });
});
