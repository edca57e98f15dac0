import type { MetadataRoute } from 'next';
import { pageSlugs } from '@/db/schema/pages.values';
import { listAddresses, listColumns } from '@/features/announcements/queries';
import { listCommunities } from '@/features/communities/queries';
import { listEventAddresses } from '@/features/events/queries';
import { listBatches, listAddresses as listHonours } from '@/features/honours/queries';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

/** Every public address in Chinese; the pages themselves name their English twin. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const [announcements, columns, communities, batches, honours, events] = await Promise.all([
    listAddresses(),
    listColumns(),
    listCommunities(),
    listBatches(),
    listHonours(),
    listEventAddresses(),
  ]);
  const address = (path: string) => `${env().LINLI_ORIGIN}${path}`;
  return [
    { url: address('/') },
    { url: address('/announcements') },
    { url: address('/communities') },
    { url: address('/events') },
    { url: address('/nominations') },
    { url: address('/honours') },
    { url: address('/honours/support') },
    { url: address('/figures') },
    { url: address('/certificates') },
    { url: address('/sitemap') },
    { url: address('/subscribe') },
    ...columns.map(({ slug }) => ({ url: address(`/columns/${slug}`) })),
    ...communities.map(({ slug }) => ({ url: address(`/communities/${slug}`) })),
    ...batches.map(({ slug }) => ({ url: address(`/honours/batches/${slug}`) })),
    ...honours.map(({ slug, awardedAt }) => ({ url: address(`/honours/${slug}`), lastModified: awardedAt })),
    ...events.map(({ number, publishedAt }) => ({
      url: address(`/events/${number}`),
      ...(publishedAt ? { lastModified: publishedAt } : {}),
    })),
    ...pageSlugs.map((slug) => ({ url: address(`/${slug}`) })),
    ...announcements.map(({ slug, updatedAt }) => ({
      url: address(`/announcements/${slug}`),
      lastModified: updatedAt,
    })),
  ];
}
