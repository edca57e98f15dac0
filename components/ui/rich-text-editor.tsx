'use client';
import { type Editor, EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useLayoutEffect, useState } from 'react';
import { Button } from './button';

export type ToolbarWords = {
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
};

type Props = {
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
  /** What stands in the text area, which may have been typed into while the editor was on its way. */
  typed: () => string;
  words: ToolbarWords;
  onReady: () => void;
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
];

export default function RichTextEditor({ id, labelledBy, describedBy, typed, words, onReady, onChange }: Props) {
  const [initial] = useState(typed);
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
    },
    onUpdate: ({ editor }) => onChange(editor.isEmpty ? '' : editor.getHTML()),
  });
  // In one step: the text area hands over its words and leaves, so that there are never two of them.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the editor comes
  useLayoutEffect(() => {
    if (!editor) return;
    if (typed() !== initial) editor.commands.setContent(typed(), { emitUpdate: false });
    onReady();
  }, [editor]);
  if (!editor) return null;
  return (
    <div className="mt-1 rounded-sm border border-line">
      <Toolbar editor={editor} words={words} />
      <EditorContent editor={editor} />
    </div>
  );
}

function Toolbar({ editor, words }: { editor: Editor; words: ToolbarWords }) {
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
    }),
  });
  const chain = () => editor.chain().focus();
  const tools: { name: keyof typeof active; run: () => void }[] = [
    { name: 'heading', run: () => chain().toggleHeading({ level: 2 }).run() },
    { name: 'subheading', run: () => chain().toggleHeading({ level: 3 }).run() },
    { name: 'bold', run: () => chain().toggleBold().run() },
    { name: 'bullets', run: () => chain().toggleBulletList().run() },
    { name: 'numbers', run: () => chain().toggleOrderedList().run() },
    { name: 'quote', run: () => chain().toggleBlockquote().run() },
    { name: 'link', run: () => setLinking(!linking) },
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
      </div>
      {linking && <LinkRow editor={editor} words={words} onDone={() => setLinking(false)} />}
    </div>
  );
}

const toolClass =
  'min-h-11 px-3 text-note hover:bg-card aria-pressed:bg-card aria-pressed:font-semibold aria-pressed:text-red';

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
