'use client';
import { type ComponentProps, useEffect, useRef, useState } from 'react';
import { charactersIn } from '@/lib/characters';
import { TextArea } from './field';
import { useForm } from './form';

type Props = ComponentProps<typeof TextArea> & {
  most: number;
  /** Sentences in which `{n}` stands for the number. */
  left: string;
  over: string;
};

/** A text with a limit, counted as a reader counts; what is over is told while it is written, and nothing is cut off. */
export function CountedArea({ most, left, over, ...area }: Props) {
  const { state } = useForm();
  const around = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string>();
  // Somebody may have begun to write before the scripts came.
  useEffect(() => setTyped(around.current?.querySelector('textarea')?.value), []);
  const rest = most - charactersIn(typed ?? state?.values[area.name] ?? area.value ?? '');
  const sentence = rest < 0 ? over : left;
  return (
    <div ref={around}>
      <TextArea {...area} onInput={(event) => setTyped(event.currentTarget.value)} />
      <p
        aria-live="polite"
        className={rest < 0 ? '-mt-4 mb-5 font-semibold text-red-ink' : '-mt-4 mb-5 text-small text-soft'}
      >
        {sentence.replace('{n}', String(Math.abs(rest)))}
      </p>
    </div>
  );
}
