import type { LedgerDefinition } from '../rules';

/** 志愿队伍: a team is an entry once, from the day on which it was set up (domain 8.3: 3-07). */
export const volunteerTeams: LedgerDefinition = {
  name: 'volunteer-teams',
  title: ['志愿服务队', 'Volunteer teams'],
  help: [
    '组建一支记一条；解散了补上日期，不要删。',
    'One entry for each team set up; when it is dissolved, add the day instead of taking the entry out.',
  ],
  box: 'volunteering',
  counts: 'team',
  day: ['组建日期', 'Set up on'],
  categories: {
    name: ['队伍类别', 'Kind of team'],
    options: {
      residents: { name: ['居民志愿者', 'Residents'] },
      party: { name: ['党员志愿者', 'Party members'] },
      youth: { name: ['青年学生', 'Young people and students'] },
      women: { name: ['巾帼志愿者', 'Women'] },
      professional: { name: ['专业服务（医疗、法律等）', 'Professionals'] },
      culture: { name: ['文艺文化', 'Arts and culture'] },
      units: { name: ['共建单位', 'Partner units'] },
      other: { name: ['其他队伍', 'Other'] },
    },
  },
  place: { name: ['活动阵地', 'Where it meets'] },
  pictures: 'single',
  fields: {
    team: { name: ['队伍名称', 'Name of the team'], kind: 'text', max: 40, required: true },
    members: { name: ['队员人数', 'Members'], kind: 'number', min: 1, max: 10_000 },
    contact: { name: ['社区联系人', 'Worker in charge'], kind: 'text', max: 20 },
    programmes: { name: ['服务项目', 'What it does'], kind: 'text', max: 300, lines: 3 },
    hours: { name: ['服务时间', 'When it serves'], kind: 'text', max: 60 },
    dissolved: { name: ['解散日期', 'Dissolved on'], kind: 'day' },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
