'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useForm } from '@/components/ui/form';
import { type AutosaveState, startAutosave } from '@/lib/autosaving';
import { restFields } from '../rules';

type Words = Record<'saved' | 'offline' | 'unsent' | 'signedOut' | 'lost' | 'otherWindow', string>;

type Props = {
  account: string;
  /** The key of the text, and the text itself when it is stored already. */
  textKey: string;
  announcementId: string | null;
  base: number;
  /** A name for this window, and of the one whose text it goes on with. */
  window: string;
  from: string | null;
  words: Words;
};

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });

/** Inside the editor's form: keeps what is written every few seconds, and says so in one small line. */
export function Autosave({ account, textKey, announcementId, base, window, from, words }: Props) {
  const { state: posted } = useForm();
  const router = useRouter();
  const line = useRef<HTMLParagraphElement>(null);
  const running = useRef<ReturnType<typeof startAutosave>>(null);
  // A refreshed page brings new names; this window keeps its own.
  const [own] = useState({ account, textKey, announcementId, base, window, from });
  const [state, setState] = useState<AutosaveState | null>(null);
  useEffect(() => {
    const form = line.current?.closest('form');
    if (!form) return;
    const { account, textKey, announcementId, base, window, from } = own;
    running.current = startAutosave(form, {
      address: '/api/announcements/autosave',
      account,
      key: textKey,
      window,
      snapshot: () => ({ announcementId, base, from, ...fieldsOf(form) }),
      tell: setState,
      onArrived: () => router.refresh(),
    });
    return () => running.current?.stop();
  }, [own, router]);
  useEffect(() => {
    if (posted) running.current?.resume();
  }, [posted]);
  return (
    <>
      <input type="hidden" name="autosave" value={`${state?.key ?? own.textKey}:${own.window}`} />
      <p
        ref={line}
        aria-live={state && state.kind !== 'saved' ? 'polite' : 'off'}
        data-autosave={state?.kind ?? 'untouched'}
        className="mt-3 min-h-6 text-small text-soft data-[autosave=lost]:font-semibold data-[autosave=lost]:text-red-ink"
      >
        {state && sentence(state, words)}
      </p>
    </>
  );
}

function sentence({ kind, at, otherWindow }: AutosaveState, words: Words): string {
  if (kind === 'signed-out') return words.signedOut;
  if (kind !== 'saved') return words[kind];
  return `${words.saved} ${clock.format(at)}${otherWindow ? ` ${words.otherWindow}` : ''}`;
}

function fieldsOf(form: HTMLFormElement) {
  const data = new FormData(form);
  const value = (name: string) => String(data.get(name) ?? '');
  const rest = Object.fromEntries(restFields.filter((name) => data.has(name)).map((name) => [name, value(name)]));
  return { title: value('title'), summary: value('summary'), body: value('body'), rest };
}
