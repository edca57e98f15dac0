import type { Node } from '@tiptap/pm/model';
import { type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Extension } from '@tiptap/react';
import { readAgain, spelledIn } from '../rules';

/** Whatever was typed, pasted or taken away: each line stands as the text will be read, a name in braces as its figure. */
export const Settled = Extension.create({
  name: 'settled',
  addProseMirrorPlugins() {
    // What an input method is still composing is left alone.
    const settle = (state: EditorState) => (this.editor.view.composing ? null : settled(state));
    return [new Plugin({ appendTransaction: (_before, _old, state) => settle(state) })];
  },
});

function settled({ doc, schema, selection, tr }: EditorState): Transaction | null {
  const blocks: { node: Node; at: number }[] = [];
  doc.forEach((node, at) => {
    blocks.push({ node, at });
  });
  // From the end, so that the places of those before stay.
  for (const { node, at } of blocks.reverse()) {
    const read = readAgain(node.toJSON());
    if (!read) continue;
    const block = schema.nodeFromJSON(read);
    tr.replaceWith(at, at + node.nodeSize, block);
    const inside = selection.head - at - 1;
    if (inside < 0 || inside > node.content.size) continue;
    const place = placeBefore(block, lengthOf(node.cut(inside)));
    tr.setSelection(TextSelection.create(tr.doc, at + 1 + place));
  }
  return tr.docChanged ? tr : null;
}

const spellings = (node: Node) => spelledIn(node.toJSON());
const lengthOf = (node: Node) => spellings(node).join('').length;

/** The place in a block after which so many letters of its spelling stand; never inside of a token. */
function placeBefore(block: Node, letters: number): number {
  let place = block.content.size;
  let left = letters;
  for (const [at, { length }] of [...spellings(block).entries()].reverse()) {
    const child = block.child(at);
    if (length > left) return child.isText && child.marks.length === 0 ? place - left : place;
    left -= length;
    place -= child.nodeSize;
  }
  return place;
}
