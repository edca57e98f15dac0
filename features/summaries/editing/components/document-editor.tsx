'use client';
import { NodeSelection, Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useLayoutEffect, useState } from 'react';
import { documentOf, textOf, type WrittenDocument } from '../rules';
import { documentNodes, type Present } from './document-nodes';
import { DocumentToolbar, type ToolbarWords } from './document-toolbar';
import { History } from './history';
import { Rounding, sayRoundly } from './rounding';
import { Settled } from './settled';

type Props = {
  id: string;
  described: { labelledBy: string; describedBy: string | undefined; invalid: boolean };
  /** What stands in the text area, which may have been typed into while the editor was on its way. */
  typed: () => string;
  present: Present;
  /** The name of the box, in the same form, by which figures are said roundly. */
  rounding: string;
  words: ToolbarWords;
  onReady: (editor: Editor) => void;
  onChange: (text: string) => void;
  onInsert: () => void;
  onText: () => void;
};

/** The text of a summary as a document, each token shown as what it says now. */
export default function DocumentEditor({ id, described, typed, present, rounding, words, ...on }: Props) {
  const [initial] = useState(typed);
  const [extensions] = useState(() => [...documentNodes(present), History, Settled, Rounding]);
  const editor: Editor | null = useEditor({
    extensions,
    content: documentOf(initial),
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': described.labelledBy,
        ...(described.describedBy ? { 'aria-describedby': described.describedBy } : {}),
        ...(described.invalid ? { 'aria-invalid': 'true' } : {}),
        class: 'written min-h-72 bg-card px-4 py-6 font-fang leading-[1.9] -outline-offset-2 md:px-12',
      },
      clipboardTextParser: (text, _context, _plain, view) => {
        const written = view.state.schema.nodeFromJSON(documentOf(text));
        return written.slice(1, written.content.size - 1);
      },
      handlePaste: pasteWords,
      handleKeyDown: goBesideFigure,
      handleDOMEvents: { figure: (_, event) => editor !== null && insertFigure(editor, event as CustomEvent<string>) },
    },
    onUpdate: ({ editor }) => on.onChange(textOf(editor.getJSON() as WrittenDocument)),
  });
  // In one step: the text area hands over its words and leaves, so that there are never two of them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the editor comes
  useLayoutEffect(() => {
    if (!editor) return;
    if (typed() !== initial) editor.commands.setContent(documentOf(typed()), { emitUpdate: false });
    on.onReady(editor);
  }, [editor]);
  // After each answer as well, which may have set the box back.
  useEffect(() => {
    const box = document.querySelector<HTMLInputElement>(`form:has(#${CSS.escape(id)}) input[name="${rounding}"]`);
    if (!editor || !box) return undefined;
    const turn = () => sayRoundly(editor, box.checked);
    turn();
    box.addEventListener('change', turn);
    return () => box.removeEventListener('change', turn);
  });
  if (!editor) return null;
  return (
    <div className="mt-1 rounded-sm border border-line">
      <DocumentToolbar editor={editor} words={words} onInsert={on.onInsert} onText={on.onText} />
      <EditorContent editor={editor} />
    </div>
  );
}

/** Writing never replaces a figure that a click has chosen, only deleting takes it away; 229 is an input method. */
function goBesideFigure(view: EditorView, { key, keyCode, ctrlKey, metaKey }: KeyboardEvent): boolean {
  const { selection, tr } = view.state;
  const isWriting = (key.length === 1 && !ctrlKey && !metaKey) || keyCode === 229;
  if (isWriting && selection instanceof NodeSelection) view.dispatch(tr.setSelection(Selection.near(selection.$to)));
  return false;
}

/** A summary has no looks of its own: of what comes from elsewhere only the words are taken. */
function pasteWords(view: EditorView, { clipboardData }: ClipboardEvent): boolean {
  const text = clipboardData?.getData('text/plain') ?? '';
  const isOurs = clipboardData?.getData('text/html').includes('data-pm-slice');
  if (isOurs || text === '') return false;
  return view.pasteText(text);
}

/** Puts a figure where the cursor stands; under a heading, which is words alone. */
function insertFigure(editor: Editor, { detail: token }: CustomEvent<string>): boolean {
  const figure = { type: 'token', attrs: { token } };
  const { $to } = editor.state.selection;
  const chain = editor.chain().focus();
  if ($to.parent.type.name !== 'heading') return chain.insertContent(figure).run();
  return chain.insertContentAt($to.after(), { type: 'paragraph', content: [figure] }).run();
}
