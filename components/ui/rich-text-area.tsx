'use client';
import dynamic from 'next/dynamic';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useControl } from './field';
import { useForm } from './form';
import type { ToolbarWords } from './rich-text-editor';

const RichTextEditor = dynamic(() => import('./rich-text-editor'), { ssr: false });

type Props = { name: string; label: string; hint?: string; value: string; words: ToolbarWords };

const never = () => () => undefined;

/**
 * Rich text as a text area that an editor takes over once it is there. The text area stays the form's field: the
 * editor writes into it at each change, so a post is the same with and without scripts.
 */
export function RichTextArea({ name, label, hint, value, words }: Props) {
  const { state, idOf } = useForm();
  const area = useRef<HTMLTextAreaElement>(null);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [ready, setReady] = useState(false);
  const { defaultValue, ...control } = useControl({ name, label, hint }, value);
  const id = idOf(name);
  const error = state?.errors[name];
  return (
    <div className="mb-5">
      <label id={`${id}-label`} htmlFor={id} className="block font-semibold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-small text-soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="font-semibold text-red-ink">
          {error}
        </p>
      )}
      <textarea
        ref={area}
        {...control}
        {...(ready ? { id: `${id}-source`, hidden: true } : {})}
        defaultValue={defaultValue}
        rows={14}
        className="block w-full rounded-sm border border-line bg-card px-3 py-2"
      />
      {scripted && (
        <RichTextEditor
          id={id}
          labelledBy={`${id}-label`}
          describedBy={control['aria-describedby']}
          typed={() => area.current?.value ?? defaultValue}
          onReady={() => setReady(true)}
          words={words}
          onChange={(html) => {
            if (!area.current) return;
            area.current.value = html;
            area.current.dispatchEvent(new Event('input', { bubbles: true }));
          }}
        />
      )}
    </div>
  );
}
