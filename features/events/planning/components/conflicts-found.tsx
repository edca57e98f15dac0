'use client';
import { useEffect, useRef } from 'react';
import { useForm } from '@/components/ui/form';

type Props = { title: string; help: string; seen: string };

/** What else is at the same time, with links: said once before anything is saved, and taken as seen by a tick. */
export function ConflictsFound({ title, help, seen }: Props) {
  const { state, idOf } = useForm();
  const box = useRef<HTMLDivElement>(null);
  const found = Object.entries(state?.shown ?? {});
  const wasSeen = state?.values.conflictsSeen === 'on';
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was found takes the focus when it arrives
  useEffect(() => box.current?.focus(), [state]);
  if (found.length === 0 && !wasSeen) return null;
  const tick = (
    <label htmlFor={idOf('conflictsSeen')} className="mt-2 flex min-h-11 items-center gap-3">
      <input
        id={idOf('conflictsSeen')}
        type="checkbox"
        name="conflictsSeen"
        defaultChecked={wasSeen}
        className="size-5 accent-red"
      />
      {seen}
    </label>
  );
  // What was seen before and refused for another reason keeps its tick.
  if (found.length === 0) return tick;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-2 border-red bg-red-wash p-4">
      <h2 className="text-lead">{title}</h2>
      <ul className="mt-2 list-disc pl-6">
        {found.map(([href, sentence]) => (
          <li key={href + sentence}>
            <a className="text-red-ink underline" href={href} target="_blank" rel="noreferrer">
              {sentence}
            </a>
          </li>
        ))}
      </ul>
      <p className="mt-2">{help}</p>
      {tick}
    </div>
  );
}
