import { Checkbox } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { ProofField } from '@/components/ui/proof-field';
import { Trap } from '@/components/ui/trap';
import type { Community } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { receiveAction } from '../actions';
import { ClueFields } from './clue-fields';

type Props = { locale: Locale; communities: Community[]; deedMax: number };

/** Where anybody names a good person, in under three minutes on a phone. */
export function ClueForm({ locale, communities, deedMax }: Props) {
  const { clues, site } = words(locale);
  const text = clues.form;
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-2 mb-6">{text.intro}</p>
      <Form action={receiveAction} words={site.form}>
        <ClueFields locale={locale} communities={communities} deedMax={deedMax} />
        <Checkbox name="agree" label={text.agree} />
        <p className="-mt-3 mb-5">
          <a href={href(locale, '/privacy')} className="inline-flex min-h-11 items-center text-red-ink underline">
            {text.privacy}
          </a>
        </p>
        <Trap label={text.leaveEmpty} />
        <ProofField />
        <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
      </Form>
    </div>
  );
}
