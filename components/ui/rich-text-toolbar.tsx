'use client';
import { type Editor, useEditorState } from '@tiptap/react';
import { useState } from 'react';
import type { Figure } from '@/lib/editor/figure-node';
import { insertTable, isCursorInTable } from '@/lib/editor/table-nodes';
import { Button } from './button';
import type { Sources, ToolbarWords } from './rich-text-editor';
import type { PictureTask } from './rich-text-picture';
import { TableTools } from './rich-text-table-tools';
import { WordImport } from './rich-text-word';

type Props = { editor: Editor; words: ToolbarWords; sources: Sources; onPicture: (task: PictureTask) => void };

const toolClass =
  'min-h-11 px-3 text-note hover:bg-card aria-pressed:bg-card aria-pressed:font-semibold aria-pressed:text-red';

/** What can be done with the text; what stands at the cursor is pressed. */
export function Toolbar({ editor, words, sources, onPicture }: Props) {
  const [linking, setLinking] = useState(false);
  const active = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      heading: editor.isActive('heading', { level: 2 }),
      subheading: editor.isActive('heading', { level: 3 }),
      bullets: editor.isActive('bulletList'),
      numbers: editor.isActive('orderedList'),
      quote: editor.isActive('blockquote'),
      link: editor.isActive('link'),
      picture: editor.isActive('figure'),
      table: isCursorInTable(editor),
    }),
  });
  const chain = () => editor.chain().focus();
  const picture = () =>
    onPicture({ file: null, figure: active.picture ? (editor.getAttributes('figure') as Figure) : null });
  const tools: { name: keyof typeof active; run: () => void }[] = [
    { name: 'heading', run: () => chain().toggleHeading({ level: 2 }).run() },
    { name: 'subheading', run: () => chain().toggleHeading({ level: 3 }).run() },
    { name: 'bold', run: () => chain().toggleBold().run() },
    { name: 'bullets', run: () => chain().toggleBulletList().run() },
    { name: 'numbers', run: () => chain().toggleOrderedList().run() },
    { name: 'quote', run: () => chain().toggleBlockquote().run() },
    { name: 'link', run: () => setLinking(!linking) },
    { name: 'table', run: () => active.table || insertTable(editor) },
    ...(sources.pictures ? [{ name: 'picture' as const, run: picture }] : []),
  ];
  return (
    <div role="toolbar" aria-label={words.toolbar} className="sticky top-0 z-1 border-rule border-b bg-wash">
      <div className="flex flex-wrap">
        {tools.map(({ name, run }) => (
          <button key={name} type="button" aria-pressed={active[name]} onClick={run} className={toolClass}>
            {words[name]}
          </button>
        ))}
        <button type="button" onClick={() => chain().undo().run()} className={toolClass}>
          {words.undo}
        </button>
        <button type="button" onClick={() => chain().redo().run()} className={toolClass}>
          {words.redo}
        </button>
        {sources.wordFiles && (
          <WordImport editor={editor} address={sources.wordFiles} words={words} className={toolClass} />
        )}
      </div>
      {active.table && <TableTools editor={editor} words={words} className={toolClass} />}
      {linking && <LinkRow editor={editor} words={words} onDone={() => setLinking(false)} />}
    </div>
  );
}

function LinkRow({ editor, words, onDone }: { editor: Editor; words: ToolbarWords; onDone: () => void }) {
  const [address, setAddress] = useState<string>(editor.getAttributes('link').href ?? '');
  const set = () => {
    const chain = editor.chain().focus().extendMarkRange('link');
    if (address.trim()) chain.setLink({ href: address.trim() }).run();
    else chain.unsetLink().run();
    onDone();
  };
  return (
    <div className="flex flex-wrap items-end gap-3 border-rule border-t p-2">
      <label className="grow text-small">
        {words.linkAddress}
        <input
          value={address}
          onChange={(event) => setAddress(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            set();
          }}
          className="block min-h-11 w-full rounded-sm border border-line bg-card px-3"
        />
      </label>
      <Button type="button" onClick={set}>
        {words.link}
      </Button>
    </div>
  );
}
