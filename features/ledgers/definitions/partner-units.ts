import type { LedgerDefinition } from '../rules';

/** 共建单位: those that build the campaign together with the community, and what they bring (domain 8.3: 1-15, 3-14). */
export const partnerUnits: LedgerDefinition = {
  name: 'partner-units',
  title: ['共建单位', 'Partner units'],
  help: [
    '结成一家记一条；不再共建的补上日期，不要删。',
    'One entry for each unit; when it leaves, add the day instead of taking the entry out.',
  ],
  box: 'partners',
  counts: 'workplace',
  day: ['共建日期', 'Partner since'],
  categories: {
    name: ['单位类别', 'Kind of unit'],
    options: {
      office: { name: ['机关事业单位', 'Public bodies'] },
      school: { name: ['学校', 'Schools'] },
      hospital: { name: ['医院', 'Hospitals'] },
      company: { name: ['企业', 'Companies'] },
      property: { name: ['物业公司', 'Property managers'] },
      shop: { name: ['商户', 'Shops'] },
      society: { name: ['社会组织', 'Societies'] },
      other: { name: ['其他单位', 'Other'] },
    },
  },
  pictures: 'single',
  fields: {
    unit: { name: ['单位名称', 'Name of the unit'], kind: 'text', max: 60, required: true },
    agreement: { name: ['协议编号', 'Number of the agreement'], kind: 'text', max: 40 },
    brings: { name: ['提供的资源', 'What it brings'], kind: 'text', max: 300, lines: 3 },
    support: { name: ['支持创建情况', 'What it has done'], kind: 'text', max: 500, lines: 4 },
    contact: { name: ['社区联系人', 'Worker in charge'], kind: 'text', max: 20 },
    left: { name: ['退出日期', 'Left on'], kind: 'day' },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
