'use client';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/locale';
import { readQr } from '@/lib/qr-reader';
import { checkInWords } from '@/messages/check-in';
import { type Ticket, ticketOf } from '../rules';
import { LargeField } from './large-field';

type Props = {
  locale: Locale;
  take: (ticket: Ticket) => Promise<void>;
  refuse: (title: string, sentence: string) => void;
};

/** A receipt: by the camera, from a picture, or typed. */
export function Scanner({ locale, take, refuse }: Props) {
  const text = checkInWords(locale);
  const read = async (said: string | null, missing: string) => {
    const ticket = said === null ? null : ticketOf(said);
    if (ticket) return take(ticket);
    refuse(text.ways.scan, said === null ? missing : text.camera.other);
  };
  const fromPicture = async (input: HTMLInputElement) => {
    const [file] = input.files ?? [];
    if (!file) return;
    const bitmap = await createImageBitmap(file).catch(() => null);
    await read(bitmap && (await readQr(bitmap)), text.camera.noCode);
    input.value = '';
  };
  const typed = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const ticket = ticketOf(`${typedIn(form, 'number')} ${typedIn(form, 'code')}`);
    if (!ticket) return refuse(text.typed.title, text.typed.wrong);
    void take(ticket);
    form.reset();
    form.querySelector('input')?.focus();
  };
  return (
    <>
      <Camera locale={locale} read={(said) => read(said, '')} />
      <label className="mt-3 flex min-h-14 cursor-pointer items-center justify-center border border-ink bg-card px-4 font-semibold has-focus-visible:outline-3 has-focus-visible:outline-focus">
        {text.camera.picture}
        <input
          type="file"
          accept="image/*"
          className="sr-only"
          onChange={(event) => void fromPicture(event.currentTarget)}
        />
      </label>
      <form onSubmit={typed} noValidate className="mt-5 border-rule border-t pt-4">
        <h2 className="mb-2 text-lead">{text.typed.title}</h2>
        <div className="grid grid-cols-[3fr_2fr] gap-3">
          <LargeField name="number" label={text.typed.number} inputMode="numeric" />
          <LargeField name="code" label={text.typed.code} autoCapitalize="characters" />
        </div>
        <Button kind="primary" className="mt-3 min-h-14 w-full text-lead">
          {text.typed.submit}
        </Button>
      </form>
    </>
  );
}

const typedIn = (form: HTMLFormElement, name: string) => String(new FormData(form).get(name) ?? '');

const every = 200;
/** The same code held into the camera counts once in this time. */
const repeats = 4_000;

function Camera({ locale, read }: { locale: Locale; read: (said: string) => Promise<void> }) {
  const { camera } = checkInWords(locale);
  const [on, setOn] = useState(false);
  const [denied, setDenied] = useState(false);
  const video = useRef<HTMLVideoElement>(null);
  const reading = useRef(read);
  reading.current = read;
  useEffect(() => {
    if (!on) return;
    let stream: MediaStream | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;
    let last = { said: '', at: 0 };
    const look = async () => {
      const said = video.current && (await readQr(video.current).catch(() => null));
      if (said && (said !== last.said || Date.now() - last.at > repeats)) {
        last = { said, at: Date.now() };
        await reading.current(said);
      }
      if (!stopped) timer = setTimeout(look, every);
    };
    const start = async () => {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
      if (stopped || !video.current) return stream.getTracks().forEach((track) => void track.stop());
      video.current.srcObject = stream;
      await video.current.play();
      await look();
    };
    start().catch(() => {
      setDenied(true);
      setOn(false);
    });
    return () => {
      stopped = true;
      clearTimeout(timer);
      stream?.getTracks().forEach((track) => void track.stop());
    };
  }, [on]);
  return (
    <>
      {on && (
        <>
          <video ref={video} muted playsInline className="aspect-[4/3] w-full bg-night object-cover" />
          <p className="mt-1 text-center text-note text-soft">{camera.aim}</p>
        </>
      )}
      <Button
        type="button"
        kind={on ? 'plain' : 'primary'}
        className="min-h-16 w-full text-lead"
        onClick={() => {
          setDenied(false);
          setOn(!on);
        }}
      >
        {on ? camera.stop : camera.start}
      </Button>
      {denied && (
        <p role="alert" className="mt-2 border-gold border-l-4 bg-gold-wash px-3 py-2">
          {camera.denied}
        </p>
      )}
    </>
  );
}
