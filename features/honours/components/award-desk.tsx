import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Checkbox, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { SectionHeading } from '@/components/ui/section-heading';
import { type Community, listCommunities } from '@/features/communities/queries';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { awardAction } from '../actions';
import { type Candidate, listCandidates } from '../desk/queries';
import { batchName, spansAt, spanText } from '../rules';

const path = '/desk/honours/award';

type Props = { locale: Locale; viewer: Staff; community: string | undefined; now: Date };

/** Where a batch is published: who of a community, or of the whole sub-district, and who cannot be yet. */
export async function AwardDesk({ locale, viewer, community: slug, now }: Props) {
  const { honours } = words(locale);
  const text = honours.awarding;
  const communities = await listCommunities();
  const place = communities.find(({ id, slug: known }) =>
    viewer.communityId ? id === viewer.communityId : known === slug,
  );
  const candidates = await listCandidates(viewer, place?.id, now);
  const ready = candidates.filter(({ reasons }) => reasons.length === 0);
  const others = candidates.filter(({ reasons }) => reasons.length > 0);
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/honours')}>{honours.desk.back}</BackLink>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-4 text-soft">{text.help}</p>
      {viewer.communityId === null && <Places locale={locale} communities={communities} current={place} />}
      {ready.length > 0 ? (
        <BatchForm locale={locale} communityId={place?.id ?? ''} candidates={ready} now={now} />
      ) : (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      )}
      {others.length > 0 && <Others locale={locale} candidates={others} />}
    </div>
  );
}

function Places({
  locale,
  communities,
  current,
}: {
  locale: Locale;
  communities: Community[];
  current: Community | undefined;
}) {
  const { honours, site } = words(locale);
  const places = communities.map(({ slug, name, nameEn }) => ({ slug, label: locale === 'en' ? nameEn : name }));
  return (
    <nav aria-label={honours.awarding.where} className="-mx-2 mb-4 flex flex-wrap text-note">
      {[{ slug: undefined, label: site.whole }, ...places].map(({ slug, label }) => (
        <a
          key={slug ?? ''}
          href={href(locale, slug ? `${path}?community=${slug}` : path)}
          aria-current={slug === current?.slug ? 'true' : undefined}
          className="inline-flex min-h-11 items-center px-2 text-soft aria-[current]:font-semibold aria-[current]:text-red"
        >
          {label}
        </a>
      ))}
    </nav>
  );
}

type FormProps = { locale: Locale; communityId: string; candidates: Candidate[]; now: Date };

function BatchForm({ locale, communityId, candidates, now }: FormProps) {
  const { honours, site } = words(locale);
  const text = honours.awarding;
  const options = spansAt(now).map((span) => ({ value: spanText(span), label: batchName(locale, span) }));
  return (
    <Form action={awardAction} words={site.form}>
      <input type="hidden" name="communityId" value={communityId} />
      <Select name="batch" label={text.batch} options={[{ value: '', label: site.choose }, ...options]} />
      <fieldset>
        <legend className="font-semibold">{text.choose}</legend>
        {candidates.map((one) => (
          <Checkbox key={one.id} name={`chosen.${one.id}`} label={nameOf(locale, one)} />
        ))}
      </fieldset>
      <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
    </Form>
  );
}

function Others({ locale, candidates }: { locale: Locale; candidates: Candidate[] }) {
  const { honours, reasons: sentences } = words(locale);
  return (
    <section className="mt-10">
      <SectionHeading title={honours.awarding.cannot} />
      <ul>
        {candidates.map((one) => (
          <li key={one.id} className="border-rule border-b py-3">
            {nameOf(locale, one)}
            <ul className="list-disc pl-6 text-note text-soft">
              {one.reasons.map(({ code, values }) => (
                <li key={code}>{sentences[code]({ max: 0, ...values })}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(locale: Locale, { name, category, community, communityEn }: Candidate): string {
  const { honours, nominations } = words(locale);
  const place = locale === 'en' ? communityEn : community;
  return honours.awarding.chosen(name ?? honours.unnamed, nominations.categories[category], place);
}
