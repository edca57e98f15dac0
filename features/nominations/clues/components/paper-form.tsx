import { BackLink } from '@/components/ui/back-link';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Community } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { paperAction } from '../actions';
import { ClueFields } from './clue-fields';

type Props = { locale: Locale; communities: Community[]; deedMax: number };

/** A clerk enters what a resident wrote on paper. */
export function PaperForm({ locale, communities, deedMax }: Props) {
  const { clues, site } = words(locale);
  const text = clues.desk;
  return (
    <div className="max-w-[36rem]">
      <BackLink href={href(locale, '/desk/clues')}>{text.back}</BackLink>
      <h1 className="text-title">{text.paperTitle}</h1>
      <p className="mt-1 mb-6 text-soft">{text.paperHelp}</p>
      <Form action={paperAction} words={site.form}>
        <ClueFields locale={locale} communities={communities} deedMax={deedMax} />
        <SubmitButton sending={site.sending}>{text.paperSubmit}</SubmitButton>
      </Form>
    </div>
  );
}
