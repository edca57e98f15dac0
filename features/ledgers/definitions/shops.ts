import type { LedgerDefinition } from '../rules';

/** 沿街商铺: the register of shops that 门前三包 and 招牌 refer to. */
export const shops: LedgerDefinition = {
  name: 'shops',
  title: ['沿街商铺', 'Shops along the streets'],
  help: [
    '一家记一条，按登记日期；关门了补上日期，不要删。',
    'One entry for each shop, by the day it was entered; when it closes, add the day instead of taking the entry out.',
  ],
  box: 'environment',
  counts: 'workplace',
  day: ['登记日期', 'Entered on'],
  categories: {
    name: ['行业', 'Trade'],
    options: {
      food: { name: ['餐饮', 'Food and drink'] },
      retail: { name: ['零售', 'Retail'] },
      services: { name: ['生活服务', 'Services'] },
      repair: { name: ['维修、洗车', 'Repairs and car washes'] },
      recycling: { name: ['废品收购', 'Scrap'] },
      lodging: { name: ['住宿、娱乐', 'Lodging and entertainment'] },
      other: { name: ['其他行业', 'Other'] },
    },
  },
  place: { name: ['门牌地址', 'Address'], required: true },
  pictures: 'single',
  fields: {
    shop: { name: ['店名', 'Name of the shop'], kind: 'text', max: 40, required: true },
    frontage: { name: ['门面宽（米）', 'Frontage in metres'], kind: 'number', min: 0.5, max: 1_000 },
    zone: { name: ['经营区域', 'Trading area'], kind: 'text', max: 40 },
    signboard: { name: ['招牌已规范', 'Sign in order'], kind: 'yes-no' },
    closed: { name: ['关门日期', 'Closed on'], kind: 'day' },
    note: { name: ['说明', 'Note'], kind: 'text', max: 200, lines: 2 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
