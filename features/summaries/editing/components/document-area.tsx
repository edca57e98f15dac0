'use client';
import dynamic from 'next/dynamic';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useControl } from '@/components/ui/field';
import { useForm } from '@/components/ui/form';
import type { Present } from './document-nodes';
import type { ToolbarWords } from './document-toolbar';
import { toolLook } from './tool-look';

// On a network that is lost before the editor has come, the text area stays, with what was typed in it.
const DocumentEditor = dynamic(() => import('./document-editor').catch(() => ({ default: () => null })), {
  ssr: false,
});

type Words = ToolbarWords & { body: string; bodyHelp: string; documentHelp: string; asDocument: string };
type Choice = { token: string; name: string; shown: string; roundly: string };
type Props = {
  name: string;
  value: string;
  maxLength: number;
  present: Present;
  choices: Choice[];
  /** The name of the box by which figures are said roundly. */
  rounding: string;
  words: Words;
};

const saidByChoices = (choices: Choice[]): Present['said'] =>
  Object.fromEntries(
    choices.map(({ token, name, shown, roundly }) => [token, { kind: 'figure', shown, roundly, name }]),
  );

const never = () => () => undefined;

/**
 * The text of a summary as a text area that a document takes over once its editor is there. The text area stays the form's
 * field and holds the text with its tokens, so that a post is the same with and without scripts.
 */
export function DocumentArea({ name, value, maxLength, present, choices, rounding, words }: Props) {
  const { state, idOf } = useForm();
  const area = useRef<HTMLTextAreaElement>(null);
  const written = useRef<string>(undefined);
  const wasTurned = useRef(false);
  const scripted = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  const [isText, setIsText] = useState(false);
  const [ready, setReady] = useState(false);
  const { defaultValue, ...control } = useControl({ name, label: words.body, hint: words.bodyHelp }, value);
  const id = idOf(name);
  const error = state?.errors[name];
  const turn = (toText: boolean) => {
    wasTurned.current = true;
    written.current = undefined;
    setReady(false);
    setIsText(toText);
  };
  useEffect(() => {
    if (isText) area.current?.focus();
  }, [isText]);
  // A refusal resets the fields to what was posted; the document may have gone on since.
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each answer
  useEffect(() => {
    if (area.current && written.current !== undefined) area.current.value = written.current;
  }, [state]);
  return (
    <div className="mb-5">
      <label id={`${id}-label`} htmlFor={id} className="block font-semibold">
        {words.body}
      </label>
      <p id={`${id}-hint`} className="text-small text-soft">
        {ready ? words.documentHelp : words.bodyHelp}
      </p>
      {error && (
        <p id={`${id}-error`} className="font-semibold text-red-ink">
          {error}
        </p>
      )}
      {isText && (
        <button type="button" onClick={() => turn(false)} className={`${toolLook} mt-1 bg-wash`}>
          {words.asDocument}
        </button>
      )}
      <textarea
        ref={area}
        {...control}
        {...(ready ? { id: `${id}-source`, hidden: true } : {})}
        defaultValue={defaultValue}
        rows={28}
        maxLength={maxLength}
        className="mt-1 block w-full rounded-sm border border-line bg-card px-3 py-2 aria-invalid:border-2 aria-invalid:border-red"
      />
      {scripted && !isText && (
        <DocumentEditor
          id={id}
          described={{
            labelledBy: `${id}-label`,
            describedBy: control['aria-describedby'],
            invalid: error !== undefined,
          }}
          rounding={rounding}
          typed={() => area.current?.value ?? defaultValue}
          present={{ ...present, said: { ...saidByChoices(choices), ...present.said } }}
          words={words}
          onReady={(editor) => {
            if (wasTurned.current || document.activeElement === area.current) editor.commands.focus();
            setReady(true);
          }}
          onChange={(text) => {
            written.current = text;
            if (!area.current) return;
            area.current.value = text;
            area.current.dispatchEvent(new Event('input', { bubbles: true }));
          }}
          onInsert={() => document.getElementById(`${id}-figures`)?.focus()}
          onText={() => turn(true)}
        />
      )}
    </div>
  );
}
