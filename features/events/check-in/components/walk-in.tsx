'use client';
import { type FormEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Locale } from '@/lib/locale';
import { checkInWords } from '@/messages/check-in';
import { contactMax, nameMax } from '../../sign-ups/inputs';
import { contactOf } from '../../sign-ups/rules';
import { LargeField } from './large-field';

type Props = { locale: Locale; take: (name: string, contact: string) => Promise<void> };

/** Somebody who did not sign up: a name is enough. */
export function WalkIn({ locale, take }: Props) {
  const text = checkInWords(locale).walkIn;
  const [problem, setProblem] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const [name = '', contact = ''] = ['name', 'contact'].map((field) =>
      String(new FormData(form).get(field) ?? '').trim(),
    );
    const wrong = !name ? text.nameMissing : contact && !contactOf(contact) ? text.contactWrong : '';
    setProblem(wrong);
    if (wrong) return;
    void take(name, contact);
    form.reset();
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4">
      <div>
        <h2 className="text-lead">{text.title}</h2>
        <p className="text-small text-soft">{text.hint}</p>
      </div>
      {problem && (
        <p role="alert" className="border-red border-l-4 bg-red-wash px-3 py-2 font-semibold text-red-ink">
          {problem}
        </p>
      )}
      <LargeField name="name" label={text.name} maxLength={nameMax} />
      <LargeField name="contact" label={text.contact} hint={text.optional} maxLength={contactMax} />
      <Button kind="primary" className="min-h-14 text-lead">
        {text.submit}
      </Button>
    </form>
  );
}
