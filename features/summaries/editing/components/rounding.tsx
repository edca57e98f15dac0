import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state';
import { type Editor, Extension } from '@tiptap/react';

const key = new PluginKey<boolean>('rounding');

/** Says every figure roundly, or every one exactly. */
export function sayRoundly({ state, view }: Editor, roundly: boolean): void {
  if (key.getState(state) !== roundly) view.dispatch(state.tr.setMeta(key, roundly));
}

/** How figures are said: each token knows it, so that what is shown, read aloud and copied is one. It is no step to undo. */
export const Rounding = Extension.create({
  name: 'rounding',
  addProseMirrorPlugins: () => [
    new Plugin<boolean>({
      key,
      state: { init: () => false, apply: (tr, roundly) => tr.getMeta(key) ?? roundly },
      appendTransaction: (_transactions, _before, state) => turned(state),
    }),
  ],
});

function turned(state: EditorState): Transaction | null {
  const { tr } = state;
  const roundly = key.getState(state) ?? false;
  state.doc.descendants((node, at) => {
    if (node.type.name === 'token' && node.attrs.roundly !== roundly) tr.setNodeAttribute(at, 'roundly', roundly);
  });
  return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
}
