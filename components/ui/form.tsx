'use client';
import { unstable_rethrow } from 'next/navigation';
import { createContext, type ReactNode, use, useActionState, useEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/form-action';
import { Button, type ButtonKind } from './button';

type FormContextValue = { state: FormState; pending: boolean; idOf: (name: string) => string };

const FormContext = createContext<FormContextValue>({
  state: null,
  pending: false,
  idOf: (name) => name,
});

/** What the form around a field knows: the refusals and what was typed. */
export const useForm = () => use(FormContext);

type Props = {
  action: (state: FormState, data: FormData) => Promise<FormState>;
  /** Where several forms stand on one page: tells their fields apart. */
  id?: string;
  /** The heading over the list of refusals, and what is said when the post did not arrive. */
  words: { errorTitle: string; notSent: string };
  className?: string;
  children: ReactNode;
};

/**
 * A native form that works before and without scripts. After a refusal the summary on top takes the focus and leads to
 * each field; what was typed is kept.
 */
export function Form({ action, id, words, className, children }: Props) {
  // Before the scripts are there the form posts to the action itself.
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const [state, submit, pending] = useActionState(scripted ? keeping(action, words.notSent) : action, null);
  const idOf = (name: string) => (id ? `${id}-${name}` : name);
  return (
    <FormContext value={{ state, pending, idOf }}>
      <form action={submit} noValidate className={className}>
        {state && Object.keys(state.errors).length > 0 && (
          <ErrorSummary title={words.errorTitle} errors={state.errors} idOf={idOf} />
        )}
        {children}
      </form>
    </FormContext>
  );
}

/** The action, but a post that does not arrive leaves the form as it was instead of taking the page away. */
function keeping(action: Props['action'], notSent: string): Props['action'] {
  return async (state, data) => {
    try {
      return await action(state, data);
    } catch (error) {
      unstable_rethrow(error);
      const typed = [...data.entries()].filter(([name, value]) => typeof value === 'string' && !/password/i.test(name));
      return { errors: { '': notSent }, values: Object.fromEntries(typed) as Record<string, string>, shown: {} };
    }
  };
}

type SummaryProps = { title: string; errors: Record<string, string>; idOf: (name: string) => string };

function ErrorSummary({ title, errors, idOf }: SummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new refusal takes the focus again
  useEffect(() => box.current?.focus(), [errors]);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: without scripts, too, the reader lands on what has to be mended
      autoFocus
      className="mb-6 border-2 border-red bg-red-wash p-4"
    >
      <h2 className="text-lead">{title}</h2>
      <ul className="mt-2 list-disc pl-6">
        {Object.entries(errors).map(([field, sentence]) => (
          <li key={field}>
            {field ? (
              <a className="text-red-ink underline" href={`#${idOf(field)}`}>
                {sentence}
              </a>
            ) : (
              sentence
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Something that the server shows only now, under `name`, such as a link to hand over. */
export function Shown({ name, label }: { name: string; label: string }) {
  const value = useForm().state?.shown[name];
  if (!value) return null;
  return (
    <div role="status" className="my-4 border-jade border-l-4 bg-jade-wash px-4 py-3">
      <p className="font-semibold">{label}</p>
      <p className="select-all break-all font-mono">{value}</p>
    </div>
  );
}

type SubmitProps = {
  children: ReactNode;
  kind?: ButtonKind;
  sending?: string;
  name?: string;
  value?: string;
  /** Says to those who do not see the row which of many alike buttons this is. */
  label?: string;
};

/** Sends the form; while it is under way it cannot be sent twice. `name` and `value` tell several buttons apart. */
export function SubmitButton({ children, kind = 'primary', sending, label, ...button }: SubmitProps) {
  const { pending } = useForm();
  return (
    <Button kind={kind} disabled={pending} aria-label={label} {...button}>
      {pending && sending ? sending : children}
    </Button>
  );
}
