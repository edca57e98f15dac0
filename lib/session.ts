import 'server-only';
import { and, eq } from 'drizzle-orm';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { db } from '@/db/client';
import { accounts } from '@/db/schema/accounts';
import { decodeSession, encodeSession, sessionCookie, sessionCookieOptions } from '@/server/session';
import { type Locale, localeOf } from './locale';
import { type Viewer, viewerOf, visitor } from './viewer';

/**
 * Who is asking. Role, community and whether the account is active are read at each request: the token only names the
 * account and the version of its sessions, so a deactivation or a sign-out everywhere holds at once.
 */
export const currentViewer = cache(async (): Promise<Viewer> => {
  const session = await decodeSession((await cookies()).get(sessionCookie)?.value);
  if (!session) return visitor;
  const [account] = await db
    .select({
      id: accounts.id,
      role: accounts.role,
      communityId: accounts.communityId,
      signature: accounts.signature,
    })
    .from(accounts)
    .where(
      and(
        eq(accounts.id, session.accountId),
        eq(accounts.sessionVersion, session.sessionVersion),
        eq(accounts.status, 'active'),
      ),
    );
  return account ? viewerOf(account) : visitor;
});

/** Signs the browser in. Only in actions, after the password or the link was proven. */
export async function startSession(session: { accountId: string; sessionVersion: number }): Promise<void> {
  (await cookies()).set(sessionCookie, await encodeSession(session), sessionCookieOptions);
}

export async function endSession(): Promise<void> {
  (await cookies()).delete({ name: sessionCookie, path: '/', secure: sessionCookieOptions.secure });
}

/** The language of the page that is asked for or was posted from; the front puts it into a header. */
export async function currentLocale(): Promise<Locale> {
  return localeOf((await headers()).get('x-linli-locale'));
}

/** The network address of the one who asks, for limits alone; it is never kept or logged as it is. */
export async function currentAddress(): Promise<string> {
  return (await headers()).get('x-linli-address') ?? 'unknown';
}

/** What a handler that took the form before its page has refused it for, by field; the front puts it into a header. */
export async function refusedBefore(): Promise<Record<string, string> | null> {
  const refused = (await headers()).get('x-linli-refused');
  return refused && JSON.parse(decodeURIComponent(refused));
}

/** The address of the page that is asked for, without its language; the front puts it into a header. */
export async function currentPath(): Promise<string> {
  return decodeURI((await headers()).get('x-linli-path') ?? '/');
}

/** Whether the reader chose large print. */
export async function isElderView(): Promise<boolean> {
  return (await cookies()).get('linli-view')?.value === 'elder';
}
