'use client';
import { type Editor, EditorContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useLayoutEffect, useState } from 'react';
import { FigureNode } from '@/lib/editor/figure-node';
import { tableNodes } from '@/lib/editor/table-nodes';
import { importRichText } from '@/lib/rich-text-import';
import { PictureDialog, type PictureTask, type PictureWords } from './rich-text-picture';
import type { TableWords } from './rich-text-table-tools';
import { Toolbar } from './rich-text-toolbar';
import type { WordWords } from './rich-text-word';

export type ToolbarWords = TableWords &
  PictureWords &
  WordWords & {
    toolbar: string;
    bold: string;
    heading: string;
    subheading: string;
    bullets: string;
    numbers: string;
    quote: string;
    link: string;
    linkAddress: string;
    undo: string;
    redo: string;
    table: string;
    picture: string;
    pictureElsewhere: string;
  };

/** Where pictures and Word files are sent; what has no address is not offered. */
export type Sources = { pictures?: string; wordFiles?: string };

type Props = {
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
  /** What stands in the text area, which may have been typed into while the editor was on its way. */
  typed: () => string;
  words: ToolbarWords;
  sources: Sources;
  onReady: (editor: Editor) => void;
  onChange: (html: string) => void;
};

// Only what `cleanRichText` keeps; styles come from our own sheet, as the policy wants.
const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    link: { openOnClick: false, autolink: false, HTMLAttributes: { rel: null, target: null } },
  }),
  ...tableNodes,
  FigureNode,
];

export default function RichTextEditor({
  id,
  labelledBy,
  describedBy,
  typed,
  words,
  sources,
  onReady,
  onChange,
}: Props) {
  const [initial] = useState(typed);
  const [task, setTask] = useState<PictureTask | null>(null);
  /** Takes a picture that was dropped or pasted; says whether there was one. */
  const takePicture = (data: DataTransfer | null) => {
    const file = [...(data?.files ?? [])].find(({ type }) => type.startsWith('image/'));
    // A copy from Word brings its words and a picture of them.
    if (!file || !sources.pictures || data?.types.includes('text/html')) return false;
    setTask({ file, figure: null });
    return true;
  };
  const editor = useEditor({
    extensions,
    content: initial,
    injectCSS: false,
    immediatelyRender: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        class: 'rich-text min-h-72 bg-card px-4 py-3 font-hei',
      },
      // What is copied inside the editor comes back as it was.
      transformPastedHTML: (html) =>
        html.includes('data-pm-slice') ? html : importRichText(html, { picture: words.pictureElsewhere }),
      handlePaste: (_, event) => takePicture(event.clipboardData),
      handleDrop: (_, event, _slice, moved) => !moved && takePicture(event.dataTransfer),
    },
    onUpdate: ({ editor }) => onChange(editor.isEmpty ? '' : editor.getHTML()),
  });
  // In one step: the text area hands over its words and leaves, so that there are never two of them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the editor comes
  useLayoutEffect(() => {
    if (!editor) return;
    if (typed() !== initial) editor.commands.setContent(typed(), { emitUpdate: false });
    onReady(editor);
  }, [editor]);
  if (!editor) return null;
  return (
    <div className="mt-1 rounded-sm border border-line">
      <Toolbar editor={editor} words={words} sources={sources} onPicture={setTask} />
      <EditorContent editor={editor} />
      {task && sources.pictures && (
        <PictureDialog
          task={task}
          address={sources.pictures}
          words={words}
          onDone={(figure) => {
            setTask(null);
            const chain = editor.chain().focus();
            if (figure && task.figure) chain.updateAttributes('figure', figure).run();
            else if (figure) chain.insertContent({ type: 'figure', attrs: figure }).run();
          }}
        />
      )}
    </div>
  );
}
