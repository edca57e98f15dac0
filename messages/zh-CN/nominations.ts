import type { Category, Channel, NominationStatus } from '@/db/schema/nominations.values';

const categories: Record<Category, string> = {
  helping: '助人为乐',
  bravery: '见义勇为',
  integrity: '诚实守信',
  dedication: '敬业奉献',
  filial: '孝老爱亲',
};
const channels: Record<Channel, string> = {
  self: '个人自荐',
  neighbour: '群众举荐',
  organisation: '组织推荐',
  media: '媒体发现',
};
const statuses: Record<NominationStatus, string> = {
  verifying: '核实中',
  verified: '已核实',
  'in-review': '评议中',
  reviewed: '已评议',
  'on-notice': '公示中',
  cleared: '公示期满',
  honoured: '已上榜',
  declined: '未通过',
  refused: '本人不愿意',
  withdrawn: '本人已撤回',
  revoked: '已撤销',
};

export const nominations = { categories, channels, statuses };
