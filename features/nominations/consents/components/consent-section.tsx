import { LinkButton } from '@/components/ui/button';
import { DeskSection } from '@/components/ui/desk-section';
import { Checkbox, Select } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { may } from '@/features/accounts/rules';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { NominationView } from '../../queries';
import { heardConsentAction, heardLeaveAction } from '../actions';
import { ConsentBoxes } from './consent-boxes';

type Props = { locale: Locale; viewer: Viewer; nomination: NominationView };

/** To what the person agreed, when and how; and what staff enter of it. */
export function ConsentSection({ locale, viewer, nomination }: Props) {
  const text = words(locale).nominations.desk;
  const works = may(viewer, 'nomination.edit', nomination.communityId) && nomination.name !== null;
  return (
    <DeskSection title={text.consents}>
      <p className="mb-3 text-soft">{text.consentsHelp}</p>
      <Said locale={locale} nomination={nomination} />
      {works && (
        <>
          <p className="mt-3">
            <LinkButton href={href(locale, `/desk/nominations/${nomination.id}/sheet`)}>{text.sheet}</LinkButton>
          </p>
          <Hear locale={locale} nomination={nomination} />
          <Leave locale={locale} id={nomination.id} />
        </>
      )}
    </DeskSection>
  );
}

function Said({ locale, nomination }: { locale: Locale; nomination: NominationView }) {
  const { desk, shortPurposes, givers, means } = words(locale).nominations;
  const names: Record<string, string> = shortPurposes;
  if (nomination.consents.length === 0) return <p>{desk.noConsents}</p>;
  return (
    <ul>
      {nomination.consents.map((consent) => {
        const what = names[consent.purpose] ?? consent.purpose;
        const agreed = desk.consentLine(
          what,
          givers[consent.givenBy],
          means[consent.means],
          formatDate(locale, consent.givenAt),
        );
        return (
          <li key={consent.id} className={consent.withdrawnAt ? 'py-1 text-soft line-through' : 'py-1'}>
            {consent.withdrawnAt ? desk.withdrawnLine(what, formatDate(locale, consent.withdrawnAt)) : agreed}
          </li>
        );
      })}
    </ul>
  );
}

function Hear({ locale, nomination }: { locale: Locale; nomination: NominationView }) {
  const { nominations, site } = words(locale);
  const { desk, means } = nominations;
  return (
    <Form id="consent" action={heardConsentAction} words={site.form} className="mt-3">
      <input type="hidden" name="id" value={nomination.id} />
      <Folded summary={desk.hearConsents}>
        <ConsentBoxes locale={locale} person={nomination.facts} giverLabel={desk.giver} />
        <Select
          name="means"
          label={desk.howHeard}
          options={[
            { value: '', label: site.choose },
            { value: 'paper', label: means.paper },
            { value: 'telephone', label: means.telephone },
          ]}
        />
        <SubmitButton kind="plain">{desk.hearConsents}</SubmitButton>
      </Folded>
    </Form>
  );
}

function Leave({ locale, id }: { locale: Locale; id: string }) {
  const { nominations, site } = words(locale);
  const text = nominations.desk;
  return (
    <Form id="leave" action={heardLeaveAction} words={site.form}>
      <input type="hidden" name="id" value={id} />
      <Folded summary={text.leave}>
        <p className="mb-2 text-soft">{text.leaveHelp}</p>
        <Checkbox name="confirm" label={text.leaveConfirm} />
        <SubmitButton kind="plain">{text.leaveSubmit}</SubmitButton>
      </Folded>
    </Form>
  );
}
