import type { Level } from '@/db/schema/honours.values';
import type { LedgerCategory, LedgerDefinition } from '../rules';

/** 媒体报道: by the level of the medium, so that province and city can be added (domain 8.3: 2-04). */
export const mediaReports: LedgerDefinition = {
  name: 'media-reports',
  title: ['媒体报道', 'Media reports'],
  help: [
    '登出一篇记一篇，附剪报或截图；转载的不另算。',
    'One entry for each report that appeared, with a clipping; reprints do not count again.',
  ],
  box: 'publicity',
  counts: 'article',
  day: ['刊播日期', 'Appeared on'],
  categories: {
    name: ['媒体级别', 'Level of the medium'],
    options: {
      national: { name: ['国家级', 'National'] },
      province: { name: ['省级', 'Province'] },
      city: { name: ['市级', 'City'] },
      district: { name: ['区县级', 'District'] },
      'sub-district': { name: ['街道级', 'Sub-district'] },
    } satisfies Record<Exclude<Level, 'community'>, LedgerCategory>,
  },
  pictures: 'single',
  fields: {
    title: { name: ['标题', 'Title'], kind: 'text', max: 100, required: true },
    medium: { name: ['媒体名称', 'Medium'], kind: 'text', max: 40, required: true },
    kind: {
      name: ['体裁', 'Form'],
      kind: 'choice',
      options: {
        news: ['消息', 'News'],
        feature: ['通讯、特写', 'Feature'],
        picture: ['图片', 'Picture'],
        broadcast: ['广播、电视', 'Broadcast'],
        other: ['其他', 'Other'],
      },
    },
    author: { name: ['作者', 'Author'], kind: 'text', max: 40 },
    issue: { name: ['版面或栏目', 'Page or column'], kind: 'text', max: 40 },
    link: { name: ['网址', 'Address'], kind: 'link' },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
