import { Checkbox, Field, Select } from '@/components/ui/field';
import { Form, Shown, SubmitButton } from '@/components/ui/form';
import { peopleBases } from '@/db/schema/media.values';
import type { Locale } from '@/lib/locale';
import { formatDate, lastDayOf } from '@/lib/time';
import { words } from '@/messages/words';
import { consentAction, showPeopleAction, withdrawConsentAction } from '../actions';
import type { ItemView } from '../library/queries';
import { ConsentBadge } from './consent-badge';
import { Which } from './which';

type Props = { locale: Locale; item: ItemView };

/** Who is on a picture, on which basis and until when they are shown, and the way to take it back. */
export function ConsentSection({ locale, item }: Props) {
  const { media } = words(locale);
  const { consent } = item;
  const until = consent?.until ? formatDate(locale, new Date(consent.until.getTime() - 1)) : null;
  const how = consent?.withdrawnAt
    ? media.withdrawnOn(formatDate(locale, consent.withdrawnAt))
    : until
      ? media.untilNow(until)
      : media.noEnd;
  return (
    <section className="mt-8">
      <h2 className="mb-3 border-ink border-b-2 pb-1 text-head">{media.people}</h2>
      <p className="mb-3 flex flex-wrap gap-x-4">
        <ConsentBadge locale={locale} consent={consent} />
        {consent && <span className="text-soft">{how}</span>}
      </p>
      <p className="mb-4 text-soft">{media.peopleHelp}</p>
      <Statement locale={locale} item={item} />
      {item.sealedPeople && <Names locale={locale} item={item} />}
      {consent && !consent.withdrawnAt && <Withdraw locale={locale} item={item} />}
    </section>
  );
}

function Statement({ locale, item }: Props) {
  const { media, site } = words(locale);
  // After a withdrawal nothing stands there already: what opens the picture again is chosen anew.
  const consent = item.consent?.withdrawnAt ? null : item.consent;
  const options = [
    { value: '', label: media.consent.nobody },
    ...peopleBases.map((value) => ({ value, label: media.bases[value] })),
  ];
  return (
    <Form action={consentAction} id="consent" words={site.form}>
      <Which item={item} />
      <Select name="basis" label={media.basis} value={consent?.basis ?? ''} options={options} />
      <Field
        name="until"
        type="date"
        label={media.until}
        hint={media.untilHint}
        value={consent?.until ? lastDayOf(consent.until) : ''}
        optional={site.optional}
      />
      <Field
        name="people"
        label={media.who}
        hint={item.sealedPeople ? media.whoHeld : media.whoHint}
        optional={site.optional}
        autoComplete="off"
      />
      {item.sealedPeople && <Checkbox name="forgetPeople" label={media.forget} />}
      <SubmitButton kind="plain" sending={site.sending}>
        {media.saveConsent}
      </SubmitButton>
    </Form>
  );
}

function Names({ locale, item }: Props) {
  const { media, site } = words(locale);
  return (
    <Form action={showPeopleAction} id="names" words={site.form} className="mt-5">
      <Which item={item} />
      <Shown name="people" label={media.shown} />
      <p className="mb-2 text-small text-soft">{media.showHelp}</p>
      <SubmitButton kind="plain">{media.show}</SubmitButton>
    </Form>
  );
}

function Withdraw({ locale, item }: Props) {
  const { media, site } = words(locale);
  return (
    <Form action={withdrawConsentAction} id="withdraw" words={site.form} className="mt-5 border-rule border-t pt-4">
      <Which item={item} />
      <p className="mb-2 text-soft">{media.withdrawHelp}</p>
      <SubmitButton kind="plain">{media.withdraw}</SubmitButton>
    </Form>
  );
}
