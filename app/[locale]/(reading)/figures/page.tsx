import { PageHead } from '@/components/page-head';
import { publicFilter } from '@/features/figures/inputs';
import { WhatWasDoneView } from '@/features/figures/public/components/what-was-done';
import { getWhatWasDone } from '@/features/figures/public/queries';
import { freshUntil } from '@/features/figures/public/rules';
import { portalName } from '@/features/pages/queries';
import { localeOf } from '@/lib/locale';
import { shared } from '@/lib/page-facts';
import { words } from '@/messages/words';

export default async function WhatWasDonePage({ params, searchParams }: PageProps<'/[locale]/figures'>) {
  const locale = localeOf((await params).locale);
  const filter = publicFilter.parse(await searchParams);
  const now = new Date();
  shared({ until: freshUntil(now) });
  const [done, siteName] = await Promise.all([getWhatWasDone(filter, now), portalName(locale)]);
  const { title, intro } = words(locale).figures.public;
  return (
    <div className="pt-8">
      <PageHead locale={locale} path="/figures" title={title} siteName={siteName} description={intro} />
      <WhatWasDoneView locale={locale} done={done} now={now} />
    </div>
  );
}
