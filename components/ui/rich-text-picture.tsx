'use client';
import { useEffect, useId, useRef, useState } from 'react';
import type { Figure } from '@/lib/editor/figure-node';
import { Button } from './button';

export type PictureWords = {
  pictureTitle: string;
  pictureFile: string;
  pictureHint: string;
  pictureAlt: string;
  pictureAltHint: string;
  pictureAltMissing: string;
  pictureCaption: string;
  pictureInsert: string;
  pictureFailed: string;
  cancel: string;
};

/** A new picture (with a file that was dropped or pasted, perhaps), or one that stands in the text already. */
export type PictureTask = { file: File | null; figure: Figure | null };

type Props = {
  task: PictureTask;
  /** Where pictures are sent. */
  address: string;
  words: PictureWords;
  onDone: (figure: Figure | null) => void;
};

const field = 'block min-h-11 w-full rounded-sm border border-line bg-card px-3 py-2';

/** Asks for a picture and what is on it: without the words it does not come into the text. */
export function PictureDialog({ task, address, words, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [alt, setAlt] = useState(task.figure?.alt ?? '');
  const [caption, setCaption] = useState(task.figure?.caption ?? '');
  const [problem, setProblem] = useState('');
  const [sending, setSending] = useState(false);
  useEffect(() => dialog.current?.showModal(), []);
  const insert = async () => {
    const said = { alt: alt.trim(), caption: caption.trim() };
    const file = task.file ?? input.current?.files?.[0];
    if (!said.alt) return setProblem(words.pictureAltMissing);
    if (task.figure) return onDone({ ...task.figure, ...said });
    if (!file) return setProblem(words.pictureFile);
    setSending(true);
    const stored = await send(address, file, said.alt);
    setSending(false);
    if ('problem' in stored) setProblem(stored.problem || words.pictureFailed);
    else onDone({ ...stored, ...said });
  };
  return (
    <dialog
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={() => onDone(null)}
      // The dialog stands inside the form of the text, which Enter would send.
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
        event.preventDefault();
        void insert();
      }}
      className="m-auto w-[min(34rem,92vw)] border border-ink bg-card p-6 backdrop:bg-night/60"
    >
      <h2 id={`${id}-title`} className="mb-4 text-head">
        {words.pictureTitle}
      </h2>
      <p role="alert" className="font-semibold text-red-ink">
        {problem}
      </p>
      {task.file && <p className="mb-4 break-all text-soft">{task.file.name}</p>}
      {!task.file && !task.figure && (
        <label className="mb-4 block font-semibold">
          {words.pictureFile}
          <span className="block font-normal text-small text-soft">{words.pictureHint}</span>
          <input
            ref={input}
            type="file"
            accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
            className={field}
          />
        </label>
      )}
      <label className="mb-4 block font-semibold">
        {words.pictureAlt}
        <span className="block font-normal text-small text-soft">{words.pictureAltHint}</span>
        <input value={alt} maxLength={80} onChange={(event) => setAlt(event.target.value)} className={field} />
      </label>
      <label className="mb-5 block font-semibold">
        {words.pictureCaption}
        <input value={caption} maxLength={80} onChange={(event) => setCaption(event.target.value)} className={field} />
      </label>
      <div className="flex gap-3">
        <Button type="button" kind="primary" disabled={sending} onClick={insert}>
          {words.pictureInsert}
        </Button>
        <Button type="button" onClick={() => dialog.current?.close()}>
          {words.cancel}
        </Button>
      </div>
    </dialog>
  );
}

type Stored = Pick<Figure, 'src' | 'width' | 'height'> | { problem: string };

async function send(address: string, file: File, alt: string): Promise<Stored> {
  const data = new FormData();
  data.set('picture', file);
  data.set('alt', alt);
  try {
    const answer = await fetch(address, { method: 'POST', body: data });
    return (await answer.json()) as Stored;
  } catch {
    return { problem: '' };
  }
}
