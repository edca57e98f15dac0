/**
 * What tests stand on: each test makes its own communities, people and texts, and never relies on the demonstration.
 */
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { accounts } from '@/db/schema/accounts';
import { type Role, residentRoles } from '@/db/schema/accounts.values';
import { columns } from '@/db/schema/announcements';
import { communities } from '@/db/schema/communities';
import { portal } from '@/db/schema/pages';
import { persons } from '@/db/schema/privacy';
import { draft } from '@/features/announcements/mutations';
import { newWrappedKey, seal } from '@/lib/crypto';
import { type Resident, type Staff, system, viewerOf } from '@/lib/viewer';

export const noon = new Date('2026-11-22T12:00:00+08:00');

/** The one row of the portal, for what is signed by it; the demonstration has one already. */
export async function makePortal(): Promise<void> {
  const named = {
    name: '试邻里',
    nameEn: 'Trial',
    subDistrict: '试街道',
    subDistrictEn: 'Trial',
    tagline: '',
    taglineEn: '',
  };
  await write(system, async (tx) => {
    await tx.insert(portal).values({ id: 1, ...named });
    await record(tx, 'portal.prepared', { type: 'portal', id: '1' });
  });
}

export async function makeCommunity(name = '试社区'): Promise<string> {
  const id = newId();
  const values = {
    id,
    slug: `c-${id.slice(-12)}`,
    name,
    nameEn: 'Trial',
    address: '一号',
    officeHours: '九点',
    telephone: '0000',
    intro: '',
    introEn: '',
    position: 1,
  };
  await write(system, async (tx) => {
    await tx.insert(communities).values(values);
    await record(tx, 'community.added', { type: 'community', id });
  });
  return id;
}

export async function makeColumn({ notices = false, name = '试栏目' } = {}): Promise<string> {
  const id = newId();
  const values = { id, slug: `k-${id.slice(-12)}`, name, nameEn: 'Trial', position: 1, notices };
  await write(system, async (tx) => {
    await tx.insert(columns).values(values);
    await record(tx, 'column.added', { type: 'column', id });
  });
  return id;
}

/** An account with a key of its own; staff sign with the name, residents have it sealed alone. */
export async function makeAccount(
  role: Role,
  communityId: string | null = null,
  name = '试人',
): Promise<Staff | Resident> {
  const id = newId();
  const wrappedKey = newWrappedKey();
  const signature = residentRoles.some((known) => known === role) ? null : name;
  const account = {
    id,
    role,
    communityId,
    status: 'active' as const,
    signature,
    sealedName: seal(wrappedKey, name),
    createdAt: noon,
  };
  await write(system, async (tx) => {
    await tx.insert(persons).values({ id, wrappedKey, createdAt: noon });
    await tx.insert(accounts).values(account);
    await record(tx, 'account.added', { type: 'account', id });
  });
  return viewerOf({ id, role, communityId, signature });
}

type DraftFacts = { communityId: string | null; columnId: string; title?: string; body?: string };

/** A draft by the system, which has no name. */
export function makeDraft({
  communityId,
  columnId,
  title = '试稿',
  body = '<p>正文。</p>',
}: DraftFacts): Promise<string> {
  const fields = { title, summary: '摘要。', body, source: '', coverAlt: '', columnId, communityId };
  return draft(system, fields, { publish: false }, noon);
}
