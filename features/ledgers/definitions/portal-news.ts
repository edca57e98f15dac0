import type { LedgerDefinition } from '../rules';

/** 本网发布: articles of this portal. */
export const portalNews: LedgerDefinition = {
  name: 'portal-news',
  title: ['本网站发布', 'Published on this portal'],
  help: [
    '在“发布”里发出的文章自动记在这里；撤回的不算。',
    'Articles published here are recorded by themselves; what was withdrawn does not count.',
  ],
  box: 'publicity',
  counts: 'article',
  day: ['发布日期', 'Published on'],
  fields: {},
  read: 'ledger.read',
  write: 'ledger.keep',
  source: ['发布', 'Announcements'],
};
