/**
 * Every act that leaves a record, and whether it changes what the public sees: then every shared page is rendered anew.
 */
export const actions = {
  'portal.prepared': { public: true },
  'portal.edited': { public: true },
  'portal.first-run-handed': { public: false },
  'portal.opened': { public: true },
  'portal.demonstration-left': { public: true },
  'page.edited': { public: true },
  'community.added': { public: true },
  'community.edited': { public: true },
  'column.added': { public: true },
  'column.edited': { public: true },
  'announcement.drafted': { public: false },
  'announcement.saved': { public: false },
  'announcement.set-aside': { public: false },
  'announcement.published': { public: true },
  'announcement.corrected': { public: true },
  'announcement.withdrawn': { public: true },
  'announcement.pinned': { public: true },
  'announcement.discarded': { public: false },
  'media.added': { public: false },
  'account.registered': { public: false },
  'account.added': { public: false },
  'account.corrected': { public: false },
  'account.password-changed': { public: false },
  'account.signed-in': { public: false },
  'account.signed-out-everywhere': { public: false },
  'account.link-asked': { public: false },
  'account.link-handed': { public: false },
  'account.role-changed': { public: false },
  'account.deactivated': { public: false },
  'account.reactivated': { public: false },
  'account.taken-away': { public: false },
  'consent.given': { public: false },
  'person.read': { public: false },
  'person.erased': { public: true },
  'site-error.told': { public: false },
  'site-error.answered': { public: false },
  'backup.made': { public: false },
  'backup.restored': { public: true },
} as const satisfies Record<string, { public: boolean }>;

export type Action = keyof typeof actions;

export const actorKinds = ['visitor', 'resident', 'staff', 'system'] as const;
