import { type Role, residentRoles, subDistrictRoles } from '@/db/schema/accounts.values';
import { pathOfThisSite } from '@/lib/locale';
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
  'media.read': { editor: 'own', lead: 'own', office: 'all', auditor: 'all' },
  'media.edit': { editor: 'own', lead: 'own', office: 'all' },
  'media.consent': { editor: 'own', lead: 'own', office: 'all' },
  'column.edit': { office: 'all' },
  'community.edit': { lead: 'own', office: 'all' },
  'page.edit': { office: 'all' },
  // Counts of public pages belong to no community: whoever writes or answers for the portal sees all of them.
  'page-view.read': { editor: 'all', lead: 'all', office: 'all', auditor: 'all', administrator: 'all' },
  'portal.edit': { office: 'all', administrator: 'all' },
  'site-error.answer': { editor: 'own', lead: 'own', office: 'all' },
  'person.read-contact': { editor: 'own', lead: 'own', office: 'all' },
  'account.manage-staff': { administrator: 'all' },
  'account.hand-link': { administrator: 'all' },
  'message.hand-over': { editor: 'own', lead: 'own', office: 'all' },
  'clue.decide': { editor: 'own', lead: 'own', office: 'all' },
  'nomination.read': { editor: 'own', lead: 'own', office: 'all', auditor: 'all' },
  'nomination.edit': { editor: 'own', lead: 'own', office: 'all' },
  'nomination.read-person': { editor: 'own', lead: 'own', office: 'all' },
  'nomination.conclude': { lead: 'own', office: 'all' },
  'visit.write': { 'grid-member': 'own', 'grid-head': 'own', editor: 'own', lead: 'own', office: 'all' },
  'review.run': { lead: 'own', office: 'all' },
  'notice.run': { lead: 'own', office: 'all' },
  'objection.handle': { lead: 'own', office: 'all' },
  'honour.award': { lead: 'own', office: 'all' },
  'honour.read': { editor: 'own', lead: 'own', office: 'all', auditor: 'all' },
  'honour.revoke': { office: 'all' },
  'honour.forward': { office: 'all' },
  'support.record': { editor: 'own', lead: 'own', office: 'all' },
  'terms.set': { office: 'all' },
  'event.read': { 'grid-member': 'own', 'grid-head': 'own', editor: 'own', lead: 'own', office: 'all', auditor: 'all' },
  'event.plan': { editor: 'own', lead: 'own', office: 'all' },
  'event.check-in': { 'grid-member': 'own', 'grid-head': 'own', editor: 'own', lead: 'own', office: 'all' },
  'event.settle': { editor: 'own', lead: 'own', office: 'all' },
  'sign-up.read': { editor: 'own', lead: 'own', office: 'all' },
  'event-target.set': { lead: 'own', office: 'all' },
  'programme.edit': { office: 'all' },
  'ledger.read': {
    'grid-member': 'own',
    'grid-head': 'own',
    editor: 'own',
    lead: 'own',
    office: 'all',
    auditor: 'all',
  },
  'ledger.read-inner': { editor: 'own', lead: 'own', office: 'all', auditor: 'all' },
  'ledger.write': { 'grid-member': 'own', 'grid-head': 'own', editor: 'own', lead: 'own', office: 'all' },
  'ledger.keep': { editor: 'own', lead: 'own', office: 'all' },
  'ledger.close': { lead: 'own', office: 'all' },
  'campaign.save': { editor: 'own', lead: 'own', office: 'all' },
  'figure.read': { editor: 'own', lead: 'own', office: 'all', auditor: 'all' },
  'summary.read': { editor: 'own', lead: 'own', office: 'all', auditor: 'all' },
  'summary.write': { editor: 'own', lead: 'own', office: 'all' },
  'summary.sign': { lead: 'own', office: 'all' },
  'summary.template': { editor: 'own', lead: 'own', office: 'all' },
  'plan.write': { editor: 'own', lead: 'own', office: 'all' },
  'evidence.read': { editor: 'own', lead: 'own', office: 'all', auditor: 'all' },
  'evidence.tag': { editor: 'own', lead: 'own', office: 'all' },
  'indicator.edit': { office: 'all' },
  'calendar.edit': { office: 'all' },
  'job.retry': { office: 'all', administrator: 'all' },
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
  if (viewer.kind !== 'staff') return null;
  return viewer.communityId ?? (may(viewer, act, null) ? null : undefined);
}

/** A role of a community needs one; only some roles may stand for the whole sub-district. */
export function reasonsNotToPlace(role: Role, communityId: string | null): Reason[] {
  if (communityId !== null || subDistrictRoles.includes(role)) return [];
  return [{ code: 'communityMissing', field: 'communityId' }];
}

type Managed = { id: string; role: Role; communityId: string | null };

/** Whether an account administers the whole sub-district; one of these must always be left. */
export const isChiefAdministrator = ({ role, communityId }: Pick<Managed, 'role' | 'communityId'>) =>
  role === 'administrator' && communityId === null;

/**
 * Why an account of staff cannot be changed by this viewer. `otherAdministrators`: how many more there are for the whole
 * sub-district; `stops`: the change would leave this account not being one.
 */
export function reasonsNotToManage(
  viewer: Viewer,
  account: Managed,
  { otherAdministrators, stops }: { otherAdministrators: number; stops: boolean },
): Reason[] {
  if (!may(viewer, 'account.manage-staff', account.communityId)) return [{ code: 'notYours' }];
  const reasons: Reason[] = [];
  if (account.id === viewer.id) reasons.push({ code: 'notYourself' });
  if (stops && isChiefAdministrator(account) && otherAdministrators === 0) reasons.push({ code: 'lastAdministrator' });
  return reasons;
}

/** Where somebody goes after signing in: the page that was asked for if it is of this site, or where the role begins. */
export function placeAfterSignIn(next: string, role: Role): string {
  const place = pathOfThisSite(next);
  // The language is put on again later.
  const path = place?.replace(/^\/en(?=\/|\?|$)/, '').replace(/^(?!\/)/, '/');
  if (path && !path.startsWith('//')) return path;
  return residentRoles.some((known) => known === role) ? '/me' : '/desk';
}

const common = /^(?:password|passw0rd|qwerty|qwer|asdf|1qaz|1q2w|q1w2|admin|iloveyou|woaini|letmein|welcome|linli)/;
const thinlyVeiled =
  /^(?:a{1,3}|abc|abcd|qq|wang|zhang|li)?(?:0?12345\d{0,5}|123|1234|123123|11223344|112233|5201314|1314520)$/;

/** Passwords that are tried first: one character repeated, runs of the keyboard or of digits, well-known words. */
export function isCommonPassword(password: string): boolean {
  const text = password.toLowerCase();
  const isRun = [
    '01234567890123456789',
    '98765432109876543210',
    'abcdefghijklmnopqrstuvwxyz',
    'qwertyuiopasdfghjklzxcvbnm',
  ].some((run) => run.includes(text));
  return isRun || new Set(text).size < 4 || thinlyVeiled.test(text) || (common.test(text) && text.length < 14);
}
