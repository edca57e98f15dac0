'use client';
import { type Editor, useEditorState } from '@tiptap/react';
import { redoIn, undoIn } from './history';
import { toolLook } from './tool-look';

export type ToolbarWords = Record<
  'toolbar' | 'heading1' | 'heading2' | 'heading3' | 'paragraph' | 'undo' | 'redo' | 'insert' | 'asText',
  string
>;

type Props = { editor: Editor; words: ToolbarWords; onInsert: () => void; onText: () => void };

/** What can be done with the document; what the cursor stands in is pressed. */
export function DocumentToolbar({ editor, words, onInsert, onText }: Props) {
  const level = useEditorState({
    editor,
    selector: ({ editor }) => (editor.isActive('heading') ? Number(editor.getAttributes('heading').level) : 0),
  });
  const chain = () => editor.chain().focus();
  // Headings are offered as they are numbered, which leaves room on a telephone.
  const tools = [
    { name: 'heading1', mark: '一、', pressed: level === 1, run: () => chain().setNode('heading', { level: 1 }).run() },
    {
      name: 'heading2',
      mark: '（一）',
      pressed: level === 2,
      run: () => chain().setNode('heading', { level: 2 }).run(),
    },
    { name: 'heading3', mark: '1.', pressed: level === 3, run: () => chain().setNode('heading', { level: 3 }).run() },
    { name: 'paragraph', pressed: level === 0, run: () => chain().setNode('paragraph').run() },
    { name: 'insert', run: onInsert },
    { name: 'undo', run: () => chain().run() && undoIn(editor) },
    { name: 'redo', run: () => chain().run() && redoIn(editor) },
    { name: 'asText', run: onText },
  ] as const;
  return (
    <div
      role="toolbar"
      aria-label={words.toolbar}
      className="sticky top-0 z-1 flex flex-wrap border-rule border-b bg-wash max-md:flex-nowrap max-md:overflow-x-auto"
    >
      {tools.map(({ name, run, ...tool }) => {
        const mark = 'mark' in tool ? tool.mark : undefined;
        return (
          <button
            key={name}
            type="button"
            aria-label={mark && `${mark} ${words[name]}`}
            title={mark && words[name]}
            aria-pressed={'pressed' in tool ? tool.pressed : undefined}
            onClick={run}
            className={toolLook}
          >
            {mark ?? words[name]}
          </button>
        );
      })}
    </div>
  );
}
