import type { LedgerDefinition } from '../rules';
import { careGroups } from './care-groups';

/** 微心愿: a person is an entry once at each stage, so that those fulfilled are distinct persons (domain 3.8; 8.3: 2-35). */
export const wishes: LedgerDefinition = {
  name: 'wishes',
  title: ['微心愿', 'Small wishes'],
  help: [
    '征集、认领、圆梦各记一条，一年里一人每步只记一次；不写姓名、电话、住址。',
    'An entry each when a wish is collected, claimed and fulfilled, one a person and year; no names, telephones or addresses.',
  ],
  box: 'care',
  counts: 'person',
  day: ['日期', 'Day'],
  categories: {
    name: ['进展', 'Stage'],
    stages: true,
    options: {
      collected: { name: ['征集', 'Collected'] },
      claimed: { name: ['认领', 'Claimed'] },
      fulfilled: { name: ['圆梦', 'Fulfilled'] },
    },
  },
  pictures: 'single',
  fields: {
    number: {
      name: ['心愿编号', 'Number of the wish'],
      kind: 'text',
      max: 20,
      required: true,
      hint: ['同一个心愿几步都用这个编号', 'The same through all stages'],
    },
    wish: { name: ['心愿内容', 'What is wished for'], kind: 'text', max: 100, lines: 2, required: true },
    group: { name: ['心愿人', 'Whose'], kind: 'choice', options: careGroups },
    price: { name: ['大约价格（元）', 'Price in yuan, about'], kind: 'number', min: 0, max: 10_000 },
    claimant: {
      name: ['谁来圆梦', 'Claimed by'],
      kind: 'choice',
      options: {
        resident: ['居民', 'A resident'],
        volunteer: ['志愿者', 'A volunteer'],
        party: ['党员', 'A Party member'],
        unit: ['单位、商户', 'A unit or shop'],
      },
    },
    unit: { name: ['认领单位', 'Unit'], kind: 'text', max: 60 },
    due: { name: ['约定圆梦日期', 'To be fulfilled by'], kind: 'day' },
    worker: { name: ['社区经办人', 'Worker in charge'], kind: 'text', max: 20 },
  },
  called: ['number', 'wish'],
  read: 'ledger.read-inner',
  write: 'ledger.keep',
};
