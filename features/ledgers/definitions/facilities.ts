import type { LedgerDefinition } from '../rules';

/** 便民设施: what was opened for residents, with its area as the second measure (domain 5.8; 8.3: 2-15, 2-16, 3-14, 3-29). */
export const facilities: LedgerDefinition = {
  name: 'facilities',
  title: ['便民设施', 'Facilities'],
  help: [
    '建成一处记一条，知道面积的填上；停用了补上日期，不要删。',
    'One entry for each place that was opened, with its area; when it closes, add the day.',
  ],
  box: 'environment',
  counts: 'spot',
  day: ['启用日期', 'Opened on'],
  categories: {
    name: ['设施类别', 'Kind of facility'],
    options: {
      stalls: { name: ['便民摊群点', 'Stall grounds'] },
      parking: { name: ['免费停车场', 'Free car parks'] },
      square: { name: ['文化小广场', 'Squares for culture'] },
      tutoring: { name: ['校外辅导站', 'Tutoring stations'] },
      toilet: { name: ['公厕', 'Public toilets'] },
      station: { name: ['志愿服务站、志愿服务广场', 'Volunteer stations'] },
      publicity: { name: ['宣传阵地', 'Publicity sites'] },
      reading: { name: ['图书角、文化室', 'Reading corners'] },
      fitness: { name: ['健身点', 'Exercise grounds'] },
      trading: { name: ['划定经营区域', 'Marked trading areas'] },
      charging: { name: ['充电棚', 'Charging sheds'] },
      sorting: { name: ['垃圾分类点', 'Sorting points'] },
      other: { name: ['其他设施', 'Other'] },
    },
  },
  quantity: { name: ['处数', 'Places'], unit: 'spot' },
  quantity2: { name: ['面积', 'Area'], unit: 'square-metre' },
  place: { name: ['地点', 'Place'], required: true },
  pictures: 'pairs',
  fields: {
    title: { name: ['设施名称', 'Name of the facility'], kind: 'text', max: 60 },
    spaces: { name: ['摊位、车位或座位（个）', 'Stalls or places'], kind: 'number', min: 1, max: 10_000 },
    hours: { name: ['开放时间', 'Opening hours'], kind: 'text', max: 60 },
    manager: { name: ['管理单位', 'Run by'], kind: 'text', max: 60 },
    rules: { name: ['管理规定', 'Rules'], kind: 'text', max: 500, lines: 4 },
    before: { name: ['原来是什么地方', 'What was there before'], kind: 'text', max: 60 },
    closed: { name: ['停用日期', 'Closed on'], kind: 'day' },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
