import type { LedgerDefinition } from '../rules';

/** 新媒体: what the community posted on its own accounts elsewhere; this portal's own articles are counted by themselves. */
export const newMedia: LedgerDefinition = {
  name: 'new-media',
  title: ['新媒体宣传', 'Posts on social media'],
  help: [
    '在公众号、短视频等账号上发一条记一条；本网站发布的会自动记。',
    'One entry for each post on an account elsewhere; articles of this portal are recorded by themselves.',
  ],
  box: 'publicity',
  counts: 'strip',
  day: ['发布日期', 'Posted on'],
  categories: {
    name: ['平台', 'Channel'],
    options: {
      account: { name: ['公众号', 'Public account'] },
      video: { name: ['短视频', 'Short video'] },
      group: { name: ['居民微信群', 'Residents’ chat group'] },
      other: { name: ['其他平台', 'Other'] },
    },
  },
  pictures: 'single',
  fields: {
    title: { name: ['标题', 'Title'], kind: 'text', max: 100, required: true },
    account: { name: ['账号名称', 'Name of the account'], kind: 'text', max: 40 },
    link: { name: ['网址', 'Address'], kind: 'link' },
    reads: { name: ['阅读或播放量', 'Reads or plays'], kind: 'number', min: 0, max: 100_000_000 },
    asOf: { name: ['阅读量截至', 'Reads as of'], kind: 'day' },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
