import { DeskSection } from '@/components/ui/desk-section';
import { EmptyState } from '@/components/ui/empty-state';
import type { Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import { words } from '@/messages/words';
import { pathTo } from '../subjects/rules';
import type { Tag } from '../tags/queries';
import type { PlaceProps } from './indicator-desk';
import { SubjectLine } from './subject-line';
import { TagActs } from './tag-acts';

/** The records that show an indicator, what each proves, and changing that. */
export function TagList({ locale, viewer, view, mayProve }: PlaceProps & { mayProve: boolean }) {
  const text = words(locale).evidence.indicator;
  return (
    <DeskSection title={text.material}>
      {view.tags.length === 0 && <EmptyState title={text.noMaterial}>{text.noMaterialText}</EmptyState>}
      <ul>
        {view.tags.map((tag) => (
          <li key={tag.id} className="border-rule border-b py-3">
            {tag.subject && <SubjectLine locale={locale} subject={tag.subject} path={pathTo(viewer, tag.subject)} />}
            <TagFacts locale={locale} tag={tag} kept={view.leaf?.kept ?? false} />
            {mayProve && <TagActs locale={locale} tag={tag} />}
          </li>
        ))}
      </ul>
    </DeskSection>
  );
}

function TagFacts({ locale, tag, kept }: { locale: Locale; tag: Tag; kept: boolean }) {
  const { evidence } = words(locale);
  const text = evidence.indicator;
  return (
    <>
      {!tag.counts && (
        <p className="text-red-ink">{tag.subject ? text.outOfPeriod : kept ? text.goneSince : text.gone}</p>
      )}
      <p className="text-small text-soft">
        {evidence.kinds[tag.kind]} · {text.taggedBy(tag.taggedByName ?? '', dayOf(tag.taggedAt))}
      </p>
      {tag.proves && (
        <p className="max-w-[46em] underline decoration-2 decoration-red underline-offset-4">{tag.proves}</p>
      )}
    </>
  );
}
