import { href, type Locale } from './locale';

/** To the page where one signs in and back to `next`, for who asks a handler for something and is not signed in. */
export function toSignIn(locale: Locale, next: string): Response {
  const place = `${href(locale, '/sign-in')}?next=${encodeURIComponent(href(locale, next))}`;
  return new Response(null, { status: 303, headers: { Location: place } });
}
