'use client';
import dynamic from 'next/dynamic';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useControl } from './field';
import { useForm } from './form';
import type { Sources, ToolbarWords } from './rich-text-editor';

// On a network that is lost before the editor has come, the text area stays, with what was typed in it.
const RichTextEditor = dynamic(() => import('./rich-text-editor').catch(() => ({ default: () => null })), {
  ssr: false,
});

type Props = { name: string; label: string; hint?: string; value: string; words: ToolbarWords; sources?: Sources };

const never = () => () => undefined;

/**
 * Rich text as a text area that an editor takes over once it is there. The text area stays the form's field: the
 * editor writes into it at each change, so a post is the same with and without scripts.
 */
export function RichTextArea({ name, label, hint, value, words, sources = {} }: Props) {
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
          onReady={(editor) => {
            if (document.activeElement === area.current) editor.commands.focus('end');
            setReady(true);
          }}
          words={words}
          sources={sources}
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
