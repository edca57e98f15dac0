import type { Name } from '../rules';

/** 老弱幼残: the groups of people for whom help is meant, as several ledgers name them (domain 8.3: 2-32). */
export const careGroups: Record<string, Name> = {
  'left-behind': ['留守儿童', 'Children left behind'],
  minors: ['其他未成年人', 'Other children and young people'],
  elders: ['高龄、空巢老人', 'Elders, and elders living alone'],
  disabled: ['残疾人', 'Disabled people'],
  hardship: ['困难家庭', 'Families in hardship'],
  everybody: ['全体居民', 'Everybody'],
  other: ['其他', 'Others'],
};
