'use client';
import { useEffect, useRef } from 'react';
import { useForm } from './ui/form';

/** Inside a form: asks before the page is left, or another form of it is sent, with changes that were not sent. */
export function LeaveGuard({ question }: { question: string }) {
  const { state } = useForm();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    // After a refusal, what was typed is still only here.
    let changed = state !== null;
    const note = () => {
      changed = true;
    };
    const send = (event: SubmitEvent) => {
      if (event.target === form) changed = false;
      else if (changed && !window.confirm(question)) event.preventDefault();
    };
    const leave = (event: BeforeUnloadEvent) => {
      if (changed) event.preventDefault();
    };
    form.addEventListener('input', note);
    document.addEventListener('submit', send, { capture: true });
    window.addEventListener('beforeunload', leave);
    return () => {
      form.removeEventListener('input', note);
      document.removeEventListener('submit', send, { capture: true });
      window.removeEventListener('beforeunload', leave);
    };
  }, [question, state]);
  return <span ref={mark} hidden />;
}
