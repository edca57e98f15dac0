import { BackLink } from '@/components/ui/back-link';
import { EmptyState } from '@/components/ui/empty-state';
import { SectionHeading } from '@/components/ui/section-heading';
import { href, type Locale } from '@/lib/locale';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import { BoardFiles } from '../boards/components/board-files';
import type { BatchView } from '../queries';
import { HonourCards } from './honour-cards';

/** One batch: how many there are, who is named, and whose honour was revoked since. */
export function BatchPage({ locale, batch, title }: { locale: Locale; batch: BatchView; title: string }) {
  const { honours } = words(locale);
  const { people, all, revoked } = batch;
  const hidden = all - people.length;
  return (
    <div className="pt-6">
      <BackLink href={href(locale, '/honours')}>{honours.title}</BackLink>
      <h1 className="text-title">{title}</h1>
      <p className="mt-1 text-soft">
        {honours.batchAll(all)}
        {hidden > 0 && honours.batchHidden(hidden)}
      </p>
      {people.length > 0 ? (
        <HonourCards locale={locale} items={people} heading="h2" />
      ) : (
        <div className="mt-6">
          <EmptyState title={honours.batchEmptyTitle}>{honours.batchEmptyText}</EmptyState>
        </div>
      )}
      {people.length > 0 && <BoardFiles locale={locale} slug={batch.slug} />}
      {revoked.length > 0 && (
        <section className="mt-8">
          <SectionHeading title={honours.revokedInBatch} />
          <ul>
            {revoked.map(({ slug, person, revokedAt }) => (
              <li key={slug} className="border-rule border-b py-2.5">
                <a href={href(locale, `/honours/${slug}`)} className="mr-3 underline">
                  {person.name}
                </a>
                <span className="text-small text-soft">{revokedAt && formatDate(locale, revokedAt)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
