'use client';
import { useEffect, useRef } from 'react';
import { solve } from '@/lib/proof-solver';
import { useForm } from './form';

/**
 * Shows that a browser worked for the form around it, instead of a puzzle: the challenge is fetched at the first touch and worked
 * on while the rest is filled in. Without scripts it stays empty, and the form is taken all the same.
 */
export function ProofField() {
  const field = useRef<HTMLInputElement>(null);
  const { state } = useForm();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a proof counts once, so after each answer there is a new one
  useEffect(() => {
    const form = field.current?.form;
    if (!form) return;
    let working: Promise<void> | undefined;
    const work = () => {
      working ??= freshProof().then((proof) => {
        if (field.current) field.current.value = proof;
      });
    };
    const wait = (event: SubmitEvent) => {
      if (field.current?.value) return;
      work();
      event.preventDefault();
      event.stopImmediatePropagation();
      const { submitter } = event;
      // Whatever came of it, the form is sent then: without a proof a person looks first.
      void working?.finally(() => {
        if (field.current) field.current.value ||= 'none';
        form.requestSubmit(submitter);
      });
    };
    if (field.current) field.current.value = '';
    form.addEventListener('input', work, { once: true });
    form.addEventListener('submit', wait, { capture: true });
    return () => {
      form.removeEventListener('input', work);
      form.removeEventListener('submit', wait, { capture: true });
    };
  }, [state]);
  return <input ref={field} type="hidden" name="proof" defaultValue="" />;
}

async function freshProof(): Promise<string> {
  try {
    const answer = await fetch('/api/proof', { cache: 'no-store' });
    return await solve(await answer.json());
  } catch {
    return '';
  }
}
