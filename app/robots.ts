import type { MetadataRoute } from 'next';
import { env } from '@/lib/env';

export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: '*',
      disallow: [
        '/desk',
        '/en/desk',
        '/me',
        '/en/me',
        '/link/',
        '/en/link/',
        '/first-run/',
        '/en/first-run/',
        '/site-errors/',
        '/en/site-errors/',
        '/objections/',
        '/en/objections/',
        '/api/',
      ],
    },
    sitemap: `${env().LINLI_ORIGIN}/sitemap.xml`,
  };
}
