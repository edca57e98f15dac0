import type { LedgerDefinition } from '../rules';

/** 清扫保洁队伍: who sweeps which roads and courts, and since when (domain 8.3: 3-21). */
export const cleaningTeams: LedgerDefinition = {
  name: 'cleaning-teams',
  title: ['清扫保洁队伍', 'Cleaning teams'],
  help: [
    '新组建一支记一支；路段或人数变了，再记一条“调整”。',
    'One entry when a team begins; another when its roads or people change.',
  ],
  box: 'environment',
  counts: 'team',
  day: ['日期', 'Day'],
  categories: {
    name: ['事项', 'What happened'],
    stages: true,
    options: {
      founded: { name: ['组建', 'Set up'] },
      changed: { name: ['调整', 'Changed'] },
      ended: { name: ['撤销', 'Ended'] },
    },
  },
  place: { name: ['负责路段、院落', 'Roads and courts'], required: true },
  fields: {
    team: { name: ['队伍名称', 'Name of the team'], kind: 'text', max: 40, required: true },
    unit: { name: ['所属单位', 'Unit'], kind: 'text', max: 40 },
    members: { name: ['保洁员人数', 'Cleaners'], kind: 'number', min: 1, max: 500 },
    standard: { name: ['保洁标准和时段', 'Standard and hours'], kind: 'text', max: 200, lines: 2 },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
