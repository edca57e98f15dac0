import 'server-only';
import type { Locale } from '@/lib/locale';
import { missing, shared } from '@/lib/page-facts';
import { currentLocale } from '@/lib/session';
import type { Feed } from './feed';
import { type FeedForm, feedFile, feedForms } from './forms';

type Load = (name: string, as: { locale: Locale; form: FeedForm }) => Promise<Feed | undefined>;

/** Answers a request for a feed by the last part of its address; the same for everybody until something public changes. */
export async function feedAnswer(file: string, load: Load): Promise<Response> {
  const asked = feedFile(file);
  const feed = asked && (await load(asked.name, { locale: await currentLocale(), form: asked.form }));
  if (!asked || !feed) {
    missing();
    return new Response(null, { status: 404 });
  }
  shared();
  const { type, write } = feedForms[asked.form];
  return new Response(write(feed), {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Content-Security-Policy': "default-src 'none'; sandbox" },
  });
}
