import { type Role, subDistrictRoles } from '@/db/schema/accounts.values';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/**
 * Who may do what: one table. `own` is for things of the person's own community, `all` for the whole sub-district.
 * An office member who belongs to one community is held to it as well. Source: the roles of domain 11.1.
 */
export const permissions = {
  'announcement.write': { editor: 'own', lead: 'own', office: 'all' },
  'announcement.publish': { editor: 'own', lead: 'own', office: 'all' },
  'announcement.withdraw': { editor: 'own', lead: 'own', office: 'all' },
  'announcement.pin': { lead: 'own', office: 'all' },
  'announcement.read-drafts': { editor: 'own', lead: 'own', office: 'all', auditor: 'all' },
  'column.edit': { office: 'all' },
  'community.edit': { lead: 'own', office: 'all' },
  'page.edit': { office: 'all' },
  'portal.edit': { office: 'all', administrator: 'all' },
  'site-error.answer': { editor: 'own', lead: 'own', office: 'all' },
  'person.read-contact': { editor: 'own', lead: 'own', office: 'all' },
  'account.manage-staff': { administrator: 'all' },
  'account.hand-link': { administrator: 'all' },
  'record.read': { office: 'all', auditor: 'all', administrator: 'all' },
} as const satisfies Record<string, Partial<Record<Role, 'own' | 'all'>>>;

export type Act = keyof typeof permissions;

/**
 * Whether a viewer may do an act. `communityId`: where the thing belongs; null for the whole sub-district, which only
 * `all` covers; undefined asks whether there is any place where it may be done.
 */
export function may(viewer: Viewer, act: Act, communityId?: string | null): boolean {
  if (viewer.kind === 'system') return true;
  if (viewer.kind !== 'staff') return false;
  const reach = (permissions[act] as Partial<Record<Role, 'own' | 'all'>>)[viewer.role];
  if (!reach) return false;
  if (communityId === undefined) return true;
  if (reach === 'all' && viewer.communityId === null) return true;
  return communityId !== null && communityId === viewer.communityId;
}

/** The community to which a viewer is held in an act: null for none, undefined when it may not be done anywhere. */
export function reachOf(viewer: Viewer, act: Act): string | null | undefined {
  if (!may(viewer, act)) return undefined;
  return viewer.kind === 'staff' ? viewer.communityId : null;
}

/** A role of a community needs one; only some roles may stand for the whole sub-district. */
export function reasonsNotToPlace(role: Role, communityId: string | null): Reason[] {
  if (communityId !== null || subDistrictRoles.includes(role)) return [];
  return [{ code: 'communityMissing', field: 'communityId' }];
}

/** Why an account of staff cannot be changed or stopped by this viewer. */
export function reasonsNotToManage(
  viewer: Viewer,
  account: { id: string; role: Role },
  { otherAdministrators, stops }: { otherAdministrators: number; stops: boolean },
): Reason[] {
  if (!may(viewer, 'account.manage-staff')) return [{ code: 'notYours' }];
  const reasons: Reason[] = [];
  if (account.id === viewer.id) reasons.push({ code: 'notYourself' });
  if (stops && account.role === 'administrator' && otherAdministrators === 0) reasons.push({ code: 'lastAdministrator' });
  return reasons;
}

const common = /^(?:password|passw0rd|qwerty|admin|iloveyou|woaini|letmein|welcome|linli)/i;

/** Passwords that are tried first: one character repeated, runs of the keyboard or of digits, well-known words. */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  const isRun = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'].some(
    (run) => run.includes(text),
  );
  return isRun || new Set(text).size < 4 || (common.test(text) && text.length < 14);
}
