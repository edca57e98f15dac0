import { PageHead } from '@/components/page-head';
import { RollView } from '@/features/honours/components/roll';
import { rollFilter } from '@/features/honours/inputs';
import { getRoll } from '@/features/honours/queries';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { endOfDay } from '@/lib/time';
import { words } from '@/messages/words';

export default async function HonoursPage({ params, searchParams }: PageProps<'/[locale]/honours'>) {
  const locale = localeOf((await params).locale);
  const filter = rollFilter.parse(await searchParams);
  const roll = await getRoll(filter);
  shared({ until: endOfDay(new Date()) });
  const { title, intro } = words(locale).honours;
  return (
    <div className="pt-8">
      <PageHead locale={locale} path="/honours" title={title} siteName={await portalName(locale)} description={intro} />
      <h1 className="text-title">{title}</h1>
      <p className="mt-1 text-soft">{intro}</p>
      <RollView locale={locale} filter={filter} roll={roll} />
    </div>
  );
}
