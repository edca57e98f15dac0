import type { LedgerDefinition, LedgerField, Name } from '../rules';

const answers: Record<string, Name> = {
  met: ['满足', 'Met'],
  partly: ['部分满足', 'In part'],
  unmet: ['不满足', 'Not met'],
};
const item = (chinese: string, english: string): LedgerField => ({
  name: [chinese, english],
  kind: 'choice',
  options: answers,
});

/** 九个有: a volunteer station or square checks itself against the nine (domain 3.6, in its words). */
export const stationChecks: LedgerDefinition = {
  name: 'station-checks',
  title: ['九个有自查', 'Nine-point self-check'],
  help: [
    '自查一次记一条：应查九项，“满足”的才算达到。',
    'One entry a check: of the nine items, only those that are met count.',
  ],
  box: 'volunteering',
  counts: 'time',
  day: ['自查日期', 'Checked on'],
  quantity: { name: ['自查项数', 'Items checked'], unit: 'entry' },
  quantity2: { name: ['达到项数', 'Items met'], unit: 'entry', required: true },
  place: { name: ['站点或广场', 'Station or square'], required: true },
  pictures: 'single',
  fields: {
    premises: item('有固定场所', 'A fixed place'),
    person: item('有专人负责', 'Somebody in charge'),
    team: item('有服务队伍', 'A team'),
    programmes: item('有服务项目', 'Programmes'),
    hours: item('有服务时间', 'Hours of service'),
    signs: item('有标识标牌', 'Signs'),
    rules: item('有规章制度', 'Rules'),
    atmosphere: item('有宣传氛围', 'Publicity'),
    files: item('有资料收集', 'Files'),
    missing: { name: ['还差什么', 'What is missing'], kind: 'text', max: 300, lines: 3 },
    owner: { name: ['责任人', 'Responsible'], kind: 'text', max: 20 },
    due: { name: ['补齐期限', 'To be made up by'], kind: 'day' },
    star: {
      name: ['申报星级', 'Stars applied for'],
      kind: 'choice',
      options: { three: ['三星', 'Three'], four: ['四星', 'Four'], five: ['五星', 'Five'] },
    },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
  ratio: { name: ['达标率', 'Share of items met'] },
};
