import type { ReactNode } from 'react';
import { Missing } from '@/components/missing';
import { BackLink } from '@/components/ui/back-link';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import { formatInstant } from '@/lib/time';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { deleteAction, describeAction } from '../actions';
import { listEventUsesFor } from '../event-uses/queries';
import { getItem, type ItemView, listUsesFor } from '../library/queries';
import { listProofUsesFor } from '../proof-uses/queries';
import { mayEditItem, mayStateConsent, pictureAddress, reasonsNotToDelete, sizeOf } from '../rules';
import { ConsentSection } from './consent-section';
import { FocusSection } from './focus-section';
import { titleOf } from './library-shelf';
import { StoredPicture } from './stored-picture';
import { countUses, Uses } from './uses';
import { Which } from './which';

type Props = { locale: Locale; viewer: Staff; id: string };

/** One picture or document: what it is, where it is used, and what may be done with it. */
export async function ItemDesk({ locale, viewer, id }: Props) {
  const { media } = words(locale);
  const item = await getItem(viewer, id);
  if (!item) return <Missing locale={locale} />;
  const [uses, events, proofs] = await Promise.all([
    listUsesFor(viewer, id),
    listEventUsesFor(viewer, id),
    listProofUsesFor(viewer, id),
  ]);
  const used = { uses, events, proofs };
  const isPicture = item.format === 'webp';
  const mayEdit = mayEditItem(viewer, item);
  return (
    <>
      <BackLink href={href(locale, '/desk/media')}>{media.back}</BackLink>
      <h1 className="text-title">{titleOf(locale, item)}</h1>
      <div className="mt-4 grid gap-8 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <div>
          {isPicture && (
            <StoredPicture locale={locale} picture={item} alt={item.alt} sizes="(min-width: 64rem) 640px, 92vw" eager />
          )}
          <Facts locale={locale} item={item} />
          <Section title={media.uses}>
            <Uses locale={locale} {...used} />
            {reasonsNotToDelete(viewer, item, countUses(used)).length === 0 && <Delete locale={locale} item={item} />}
          </Section>
        </div>
        <div>
          {mayEdit && <Describe locale={locale} item={item} />}
          {isPicture && mayEdit && <FocusSection locale={locale} item={item} />}
          {isPicture && mayStateConsent(viewer, item) && <ConsentSection locale={locale} item={item} />}
        </div>
      </div>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-8">
      <h2 className="mb-3 border-ink border-b-2 pb-1 text-head">{title}</h2>
      {children}
    </section>
  );
}

function Facts({ locale, item }: { locale: Locale; item: ItemView }) {
  const { announcements, media, site } = words(locale);
  const isPicture = item.format === 'webp';
  const facts = [
    [media.kind, item.format === 'webp' ? media.item.picture : announcements.attachmentKinds[item.format]],
    [media.facts.measures, isPicture ? `${item.width} × ${item.height}` : ''],
    [media.facts.size, sizeOf(item.bytes)],
    [media.facts.added, media.addedBy(item.addedBy ?? '', formatInstant(locale, item.addedAt))],
    [media.facts.community, (locale === 'en' ? item.communityEn : item.community) ?? site.whole],
    [media.facts.address, isPicture ? pictureAddress(item.hash, 960) : ''],
  ].filter(([, value]) => value);
  return (
    <dl className="mt-4 grid grid-cols-[auto_1fr] gap-x-5 gap-y-1 text-note">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-soft">{name}</dt>
          <dd className="break-all">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Describe({ locale, item }: { locale: Locale; item: ItemView }) {
  const { media, site } = words(locale);
  return (
    <Form action={describeAction} id="describe" words={site.form}>
      <Which item={item} />
      {item.format === 'webp' ? (
        <Field name="alt" label={media.describe} hint={media.describeHint} value={item.alt} />
      ) : (
        <Field name="name" label={media.name} value={item.name} />
      )}
      <SubmitButton sending={site.sending}>{media.save}</SubmitButton>
    </Form>
  );
}

function Delete({ locale, item }: { locale: Locale; item: ItemView }) {
  const { media, site } = words(locale);
  return (
    <Form action={deleteAction} id="delete" words={site.form} className="mt-4">
      <Which item={item} />
      <p className="mb-2 text-small text-soft">{media.deleteHelp}</p>
      <SubmitButton kind="plain">{media.delete}</SubmitButton>
    </Form>
  );
}
