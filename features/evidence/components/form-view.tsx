import { BackLink } from '@/components/ui/back-link';
import { LinkButton } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import { communityName } from '@/features/communities/rules';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Leaf } from '../leaves/queries';
import { PictureSheets } from '../pictures/components/picture-sheets';
import { indicatorPath } from '../rules';
import { kindSaid, partSaid, titleSaid } from '../spelled/queries';
import type { Tag } from '../tags/queries';
import { atPlace, type PlaceProps } from './indicator-desk';

type Props = PlaceProps & { leaf: Leaf };

/** The form of an indicator (测评材料提交表) as it is printed: what it asks for, the statement, the records, the pictures. */
export async function FormView({ locale, place, view, leaf }: Props) {
  const { evidence } = words(locale);
  const { indicator, edition, tags } = view;
  const text = evidence.packing;
  const path = indicatorPath(indicator.id);
  return (
    <article className="max-w-[52rem]">
      <BackLink href={href(locale, atPlace(path, place))}>{`${indicator.code} ${indicator.text}`}</BackLink>
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <h1 className="text-title">{text.form}</h1>
        <div className="no-print flex flex-wrap gap-3">
          <PrintButton>{text.print}</PrintButton>
          <LinkButton href={atPlace(`/api/evidence/indicators/${indicator.id}`, place)} download>
            {text.word}
          </LinkButton>
        </div>
      </div>
      <p className="mb-4 text-soft">
        {text.cover(edition.title, placeName(locale, place), edition.fromDay, edition.toDay)}
      </p>
      <table className="mb-6 w-full border-collapse [&_td]:border [&_td]:border-ink [&_td]:px-3 [&_td]:py-2 [&_td]:align-top [&_th]:w-32 [&_th]:border [&_th]:border-ink [&_th]:px-3 [&_th]:py-2 [&_th]:text-left [&_th]:align-top">
        <tbody>
          <Row name={evidence.sheet.head.text}>
            {indicator.code} {indicator.text}
          </Row>
          <Row name={evidence.sheet.head.method}>
            {evidence.methods[indicator.method]}
            {indicator.owner && ` · ${indicator.owner}`}
          </Row>
          <Row name={text.basis}>
            <Asked locale={locale} view={view} leaf={leaf} />
          </Row>
          <Row name={evidence.statement.conclusion}>
            {leaf.statement ? evidence.conclusions[leaf.statement.conclusion] : evidence.statement.none}
          </Row>
          <Row name={text.statement}>
            <span className="whitespace-pre-line">{leaf.statement?.statement || text.noStatement}</span>
          </Row>
          <Row name={text.materials}>
            <Materials locale={locale} tags={tags} />
          </Row>
        </tbody>
      </table>
      <PictureSheets locale={locale} place={place} view={view} />
    </article>
  );
}

const placeName = (locale: Locale, place: PlaceProps['place']) =>
  place ? communityName(locale, place) : words(locale).evidence.whole;

function Row({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{children}</td>
    </tr>
  );
}

function Asked({ locale, view: { indicator }, leaf }: Pick<Props, 'locale' | 'view' | 'leaf'>) {
  const text = words(locale).evidence.packing;
  return (
    <ul>
      {leaf.parts.map((part) => {
        const { name, had, need } = partSaid(locale, indicator, part);
        return <li key={part.part}>{text.part(name, need, had)}</li>;
      })}
    </ul>
  );
}

function Materials({ locale, tags }: { locale: Locale; tags: Tag[] }) {
  const { packing: text, kinds } = words(locale).evidence;
  const standing = tags.flatMap(({ id, subject, counts, kind, proves }) =>
    subject && counts ? [{ id, subject, kind, proves }] : [],
  );
  if (standing.length === 0) return <>{text.noMaterials}</>;
  return (
    <ol className="list-decimal pl-5">
      {standing.map(({ id, subject, kind, proves }) => (
        <li key={id}>
          {text.material(kinds[kind], kindSaid(locale, subject), titleSaid(locale, subject), subject.day)}
          {proves && (
            <>
              {text.proves}
              <span className="underline decoration-2 decoration-red underline-offset-4">{proves}</span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
