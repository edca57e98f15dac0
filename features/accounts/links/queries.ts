import 'server-only';
import { and, asc, eq, gt, isNull } from 'drizzle-orm';
import { db } from '@/db/client';
import { accounts, linkRequests, signInLinks } from '@/db/schema/accounts';
import { openOwn } from '@/features/privacy/queries';
import { tokenHash } from '@/lib/crypto';
import { masked, maskedName } from '@/lib/identifier';
import type { Viewer } from '@/lib/viewer';
import { may } from '../rules';

/** What a one-time link is for while it is good; undefined when it was used, has expired or never was. */
export async function linkPurpose(token: string, now: Date): Promise<'sign-in' | 'new-password' | undefined> {
  const [link] = await db
    .select({ purpose: signInLinks.purpose })
    .from(signInLinks)
    .innerJoin(accounts, and(eq(accounts.id, signInLinks.accountId), eq(accounts.status, 'active')))
    .where(and(eq(signInLinks.tokenHash, tokenHash(token)), isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now)));
  return link?.purpose;
}

export type LinkRequest = { id: string; accountId: string; name: string; contact: string; askedAt: Date };

/** Who asked for a new link and waits, oldest first; masked. */
export async function listLinkRequests(viewer: Viewer): Promise<LinkRequest[]> {
  if (!may(viewer, 'account.hand-link')) return [];
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
    .where(isNull(linkRequests.answeredAt))
    .orderBy(asc(linkRequests.askedAt))
    .limit(50);
  return Promise.all(
    rows.map(async ({ id, accountId, askedAt, signature, ...sealed }) => {
      const { sealedName, sealedMobile, sealedEmail } = await openOwn(accountId, sealed);
      const contact = sealedMobile
        ? masked({ kind: 'mobile', value: sealedMobile })
        : sealedEmail
          ? masked({ kind: 'email', value: sealedEmail })
          : '';
      return { id, accountId, askedAt, name: maskedName(sealedName ?? signature ?? ''), contact };
    }),
  );
}
