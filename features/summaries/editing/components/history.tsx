import { history, redo, undo } from '@tiptap/pm/history';
import { type Editor, Extension } from '@tiptap/react';

export const undoIn = ({ state, view }: Editor): boolean => undo(state, view.dispatch);
export const redoIn = ({ state, view }: Editor): boolean => redo(state, view.dispatch);

/** Undo and redo, by their usual keys. */
export const History = Extension.create({
  name: 'history',
  addProseMirrorPlugins: () => [history()],
  addKeyboardShortcuts() {
    const back = () => undoIn(this.editor);
    const again = () => redoIn(this.editor);
    return { 'Mod-z': back, 'Mod-y': again, 'Shift-Mod-z': again };
  },
});
