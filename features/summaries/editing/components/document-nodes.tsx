import { Mark, Node, textblockTypeInputRule } from '@tiptap/react';
import { headingLooks, paragraphLook, pieceLooks } from '../../components/piece-looks';
import { isClaimed, isToken, type Said } from '../rules';

/** What the records say now: of the tokens, and of which ledgers claims have no evidence. */
export type Present = { said: Record<string, Said>; unproven: string[] };

const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' });

const Text = Node.create({ name: 'text', group: 'inline' });

const Paragraph = Node.create({
  name: 'paragraph',
  priority: 1000, // what a new line becomes
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', { class: paragraphLook }, 0],
  addKeyboardShortcuts() {
    return {
      'Mod-Alt-0': () => this.editor.commands.setNode('paragraph'),
      'Shift-Enter': () => this.editor.commands.splitBlock(),
    };
  },
});

const levels = [1, 2, 3] as const;

const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ level: { default: 1, rendered: false } }),
  parseHTML: () => levels.map((level) => ({ tag: `h${level + 1}`, attrs: { level } })),
  renderHTML: ({ node }) => [
    `h${node.attrs.level + 1}`,
    { class: headingLooks[node.attrs.level as keyof typeof headingLooks] },
    0,
  ],
  addKeyboardShortcuts() {
    const set = (level: number) => () => this.editor.commands.setNode('heading', { level });
    return { 'Mod-Alt-1': set(1), 'Mod-Alt-2': set(2), 'Mod-Alt-3': set(3) };
  },
  addInputRules() {
    const level = ([marks = '']: RegExpMatchArray) => ({ level: marks.trim().length });
    return [textblockTypeInputRule({ find: /^#{1,3}\s$/, type: this.type, getAttributes: level })];
  },
});

type Attrs = { token: string; roundly: boolean };

const unknownLook = 'border-line border-b border-dashed text-soft';
const selectedLook = '[&.ProseMirror-selectednode]:outline-2 [&.ProseMirror-selectednode]:outline-focus';

/** What a token says: one that was not there when the form was made says itself. */
function shownBy(said: Present['said'], { token, roundly }: Attrs): string {
  const { shown = token, roundly: round = shown } = said[token] ?? {};
  return roundly ? round : shown;
}

/** A token, shown as what it says now and written as it is spelled. */
const tokenNode = (said: Present['said']) =>
  Node.create({
    name: 'token',
    group: 'inline',
    inline: true,
    atom: true,
    draggable: true,
    addAttributes: () => ({
      token: { default: '', rendered: false },
      roundly: { default: false, rendered: false },
    }),
    parseHTML: () => [
      {
        tag: 'span[data-token]',
        getAttrs: ({ dataset: { token = '' } }) => (isToken(token) ? { token } : false),
      },
    ],
    renderHTML({ node }) {
      const token: string = node.attrs.token;
      const { kind, name } = said[token] ?? { kind: null, name: token };
      const shown = shownBy(said, node.attrs as Attrs);
      const attributes = {
        'data-token': token,
        role: 'img',
        title: name,
        'aria-label': shown.includes(name) ? shown : `${name} ${shown}`,
        class: `${kind ? pieceLooks[kind] : unknownLook} ${kind === 'figure' ? 'whitespace-nowrap' : ''} ${selectedLook} px-0.5`,
      };
      return ['span', attributes, shown];
    },
    renderText: ({ node }) => shownBy(said, node.attrs as Attrs),
  });

/** A claim with the ledgers that must show it; what is typed after it is no longer claimed. */
const claimMark = (unproven: string[]) =>
  Mark.create({
    name: 'claim',
    inclusive: false,
    addAttributes: () => ({ ledgers: { default: '', rendered: false }, at: { default: 0, rendered: false } }),
    parseHTML: () => [
      {
        tag: 'span[data-ledgers]',
        getAttrs: ({ dataset: { ledgers = '' } }) => (isClaimed(ledgers) ? { ledgers } : false),
      },
    ],
    renderHTML({ mark }) {
      const ledgers: string = mark.attrs.ledgers;
      const look = unproven.includes(ledgers) ? pieceLooks.unproven : pieceLooks.claim;
      return ['span', { 'data-ledgers': ledgers, title: ledgers, class: look }, 0];
    },
  });

/** What the text of a summary is made of; no styles, as the policy wants. */
export const documentNodes = ({ said, unproven }: Present) => [
  Document,
  Text,
  Paragraph,
  Heading,
  tokenNode(said),
  claimMark(unproven),
];
