'use client';
import type { Editor } from '@tiptap/react';
import { useRef, useState } from 'react';

export type WordWords = { word: string; wordWorking: string; wordDone: string; wordFailed: string };

type Props = { editor: Editor; address: string; words: WordWords; className: string };

/** Puts the text of a Word file in at the cursor: one change, which can be undone, and which nobody has saved yet. */
export function WordImport({ editor, address, words, className }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState('');
  const send = async (file: File) => {
    setSaid(words.wordWorking);
    const data = new FormData();
    data.set('file', file);
    try {
      const answer = await fetch(address, { method: 'POST', body: data });
      const { html, problem } = (await answer.json()) as { html?: string; problem?: string };
      setSaid(html === undefined ? (problem ?? words.wordFailed) : words.wordDone);
      if (html) editor.chain().focus().insertContent(html).run();
    } catch {
      setSaid(words.wordFailed);
    }
  };
  return (
    <>
      <button type="button" className={className} onClick={() => input.current?.click()}>
        {words.word}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".docx,application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        aria-label={words.word}
        onChange={async (event) => {
          const [file] = event.target.files ?? [];
          event.target.value = '';
          if (file) await send(file);
        }}
      />
      <span aria-live="polite" className="self-center px-3 text-small">
        {said}
      </span>
    </>
  );
}
