import { DeskSection } from '@/components/ui/desk-section';
import { DoneNotice } from '@/components/ui/done-notice';
import { Select, TextArea } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { type ProofType, proofKinds } from '@/db/schema/evidence.values';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { communityName as nameOf } from '@/features/communities/rules';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { tagRecordAction } from '../actions';
import { provesMax } from '../inputs';
import { listSmallest, type Smallest } from '../queries';
import { indicatorPath } from '../rules';
import { findByAddress } from '../subjects/queries';
import type { Subject } from '../subjects/rules';
import { listTagsOf } from '../tags/queries';
import { atPlace } from './indicator-desk';

type Props = {
  locale: Locale;
  viewer: Staff;
  type: ProofType;
  address: string;
  done: string | string[] | undefined;
};

/** On the page of a record: which indicators it shows, and one more. Nothing stands here before a test system does. */
export async function EvidenceOf({ locale, viewer, type, address, done }: Props) {
  const subject = may(viewer, 'evidence.read') ? await findByAddress(viewer, type, address) : undefined;
  if (!subject) return null;
  const { evidence } = words(locale);
  const text = evidence.ofRecord;
  const [tags, smallest, communities] = await Promise.all([
    listTagsOf(viewer, subject),
    listSmallest(viewer),
    listCommunities(),
  ]);
  if (tags.length === 0 && smallest.length === 0) return null;
  return (
    <div className="no-print">
      <DeskSection title={text.title}>
        <DoneNotice sentences={{ tagged: evidence.done.tagged }} done={done} />
        <p className="mb-2 max-w-[46em] text-soft">{text.help}</p>
        {tags.length === 0 && <p className="mb-2 text-soft">{text.none}</p>}
        <ul>
          {tags.map((tag) => {
            const place = communities.find((one) => one.id === tag.communityId) ?? null;
            const path = atPlace(indicatorPath(tag.indicatorId), place);
            return (
              <li key={tag.id}>
                <a href={href(locale, path)} className="inline-flex min-h-11 items-center underline">
                  {tag.code} {tag.text}（{[tag.edition, place ? nameOf(locale, place) : evidence.whole].join(' · ')}）
                </a>
              </li>
            );
          })}
        </ul>
        {smallest.length > 0 && <AddForm locale={locale} viewer={viewer} subject={subject} smallest={smallest} />}
      </DeskSection>
    </div>
  );
}

type AddProps = { locale: Locale; viewer: Staff; subject: Subject; smallest: Smallest[] };

async function AddForm({ locale, viewer, subject, smallest }: AddProps) {
  const { evidence, site } = words(locale);
  const text = evidence.ofRecord;
  const communities = (await listCommunities()).filter(({ id }) => may(viewer, 'evidence.tag', id));
  const own = communities.filter(({ id }) => subject.communityId === null || id === subject.communityId);
  const places = [
    ...own.map(({ id, name, nameEn }) => ({ value: id, label: nameOf(locale, { name, nameEn }) })),
    ...(may(viewer, 'evidence.tag', null) ? [{ value: '', label: evidence.whole }] : []),
  ];
  const short = (words: string) => (words.length > 40 ? `${words.slice(0, 40)}…` : words);
  return (
    <Form action={tagRecordAction} id="evidence" words={site.form} className="max-w-[46rem]">
      <Folded summary={text.add} kind="link">
        <input type="hidden" name="type" value={subject.type} />
        <input type="hidden" name="subjectId" value={subject.id} />
        <Select
          name="indicatorId"
          label={text.indicator}
          value=""
          options={[
            { value: '', label: text.choose },
            ...offered(smallest, subject).map((one) => ({
              value: one.id,
              label: `${one.code} ${short(one.text)}（${one.edition}）`,
            })),
          ]}
        />
        <Select name="communityId" label={text.place} value={places[0]?.value ?? ''} options={places} />
        <Select
          name="kind"
          label={evidence.indicator.kind}
          value=""
          options={[
            { value: '', label: evidence.kindsUsual },
            ...proofKinds.map((value) => ({ value, label: evidence.kinds[value] })),
          ]}
        />
        <TextArea
          name="proves"
          label={evidence.indicator.proves}
          hint={evidence.indicator.provesHint}
          optional={site.optional}
          rows={3}
          maxLength={provesMax}
        />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.add}
        </SubmitButton>
      </Folded>
    </Form>
  );
}

/** More indicators than this are no list to choose from: of those, only what looks for records of this kind is offered. */
const mostListed = 300;

const offered = (smallest: Smallest[], { ledger }: Subject): Smallest[] =>
  smallest.length <= mostListed
    ? smallest
    : smallest.filter(({ ledgers }) => ledgers.some((key) => key.split('.')[0] === ledger));
