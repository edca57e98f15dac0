import type { staffRoles } from '../schema/accounts.values';

type Person = {
  name: string;
  role: (typeof staffRoles)[number];
  community: 'qingfengli' | 'lianxi' | 'kangninghe' | null;
};

/** Invented people, one at least for each role that has a desk. */
export const staff: Person[] = [
  { name: '孟知秋', role: 'editor', community: 'qingfengli' },
  { name: '邵听荷', role: 'editor', community: 'lianxi' },
  { name: '柯砚秋', role: 'editor', community: 'kangninghe' },
  { name: '傅长庚', role: 'lead', community: 'qingfengli' },
  { name: '温如许', role: 'office', community: null },
  { name: '简执中', role: 'inspector', community: null },
  { name: '钟离素', role: 'auditor', community: null },
  { name: '桑一川', role: 'administrator', community: null },
  { name: '陆见山', role: 'grid-head', community: 'qingfengli' },
  { name: '苗可久', role: 'grid-member', community: 'qingfengli' },
];
