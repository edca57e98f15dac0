import 'server-only';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts, linkRequests, signInLinks } from '@/db/schema/accounts';
import { openForStaff, openOwn } from '@/features/privacy/queries';
import { tokenHash } from '@/lib/crypto';
import { env } from '@/lib/env';
import { maskedContact, maskedName } from '@/lib/identifier';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { accountById } from '../queries';
import { may, reachOf } from '../rules';

export type OpenLink = { purpose: 'sign-in' | 'new-password'; asksIdentifier: boolean };

/**
 * What a one-time link is for while it is good, and whether its owner has yet to give a number or address; undefined
 * when it was used, has expired or never was.
 */
export async function getLink(token: string, now: Date): Promise<OpenLink | undefined> {
  const [link] = await db
    .select({ purpose: signInLinks.purpose, mobile: accounts.mobileLookup, email: accounts.emailLookup })
    .from(signInLinks)
    .innerJoin(accounts, and(eq(accounts.id, signInLinks.accountId), eq(accounts.status, 'active')))
    .where(
      and(eq(signInLinks.tokenHash, tokenHash(token)), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)),
    );
  return link && { purpose: link.purpose, asksIdentifier: link.mobile === null && link.email === null };
}

/** The account that a link was made for, whatever has become of the link: the record of its use names it. */
export async function accountOfLink(token: string): Promise<typeof accounts.$inferSelect | undefined> {
  const [link] = await db
    .select({ accountId: signInLinks.accountId })
    .from(signInLinks)
    .where(eq(signInLinks.tokenHash, tokenHash(token)));
  return link && accountById(link.accountId);
}

/** The address that is handed over with a token in it. */
export const linkAddress = (locale: Locale, token: string) => `${env().LINLI_ORIGIN}${href(locale, `/link/${token}`)}`;

export type LinkRequest = { id: string; accountId: string; name: string; contact: string; askedAt: Date };

/** Who asked for a new link and waits, oldest first; masked. */
export async function listLinkRequests(viewer: Viewer): Promise<LinkRequest[]> {
  const reach = reachOf(viewer, 'account.hand-link');
  if (reach === undefined) return [];
  const rows = await db
    .select({
      id: linkRequests.id,
      accountId: linkRequests.accountId,
      askedAt: linkRequests.askedAt,
      signature: accounts.signature,
      sealedName: accounts.sealedName,
      sealedMobile: accounts.sealedMobile,
      sealedEmail: accounts.sealedEmail,
    })
    .from(linkRequests)
    .innerJoin(accounts, eq(accounts.id, linkRequests.accountId))
    .where(
      and(
        isNull(linkRequests.answeredAt),
        eq(accounts.status, 'active'),
        reach === null ? undefined : eq(accounts.communityId, reach),
      ),
    )
    .orderBy(asc(linkRequests.askedAt))
    .limit(50);
  return Promise.all(
    rows.map(async ({ id, accountId, askedAt, signature, ...sealed }) => {
      const { sealedName, sealedMobile: mobile, sealedEmail: email } = await openOwn(accountId, sealed);
      return {
        id,
        accountId,
        askedAt,
        name: maskedName(sealedName ?? signature ?? ''),
        contact: maskedContact({ mobile, email }),
      };
    }),
  );
}

/** Whether the owner of an account waits for a link that this viewer may hand over. */
export async function isWaiting(viewer: Viewer, accountId: string): Promise<boolean> {
  const account = await accountById(accountId);
  if (account?.status !== 'active' || !may(viewer, 'account.hand-link', account.communityId)) return false;
  const [waiting] = await db
    .select({ id: linkRequests.id })
    .from(linkRequests)
    .where(and(eq(linkRequests.accountId, accountId), isNull(linkRequests.answeredAt)));
  return waiting !== undefined;
}

/** The number or address of somebody who waits to be called back; the look is recorded. */
export async function readContact(viewer: Viewer, accountId: string, now: Date): Promise<string | undefined> {
  if (!(await isWaiting(viewer, accountId))) return undefined;
  const account = await accountById(accountId);
  if (!account) return undefined;
  const { sealedMobile, sealedEmail } = account;
  const { mobile, email } = await openForStaff(viewer, accountId, { mobile: sealedMobile, email: sealedEmail }, now);
  return mobile ?? email ?? undefined;
}
