import type { LedgerDefinition } from '../rules';
import { careGroups } from './care-groups';

/** 志愿服务活动: by the kind of service, with those who served as 人次 (domain 8.3: 2-30 to 2-33). */
export const volunteerActivities: LedgerDefinition = {
  name: 'volunteer-activities',
  title: ['志愿服务活动', 'Volunteer activities'],
  help: [
    '做一次服务记一次；清理了多少处、多少平方米，另记在整治作业里。',
    'One entry for each time of service; what was cleared, in spots or square metres, goes under clean-up jobs.',
  ],
  box: 'volunteering',
  counts: 'time',
  day: ['服务日期', 'Day of service'],
  categories: {
    name: ['服务类别', 'Kind of service'],
    options: {
      learning: { name: ['学习生活帮助', 'Help with learning and daily life'] },
      comfort: { name: ['精神抚慰', 'Comfort and company'] },
      health: { name: ['健康保健', 'Health'] },
      work: { name: ['就业指导', 'Advice on work'] },
      law: { name: ['法律援助', 'Legal aid'] },
      elders: { name: ['敬老助残', 'Help for the old and the disabled'] },
      environment: { name: ['环境整治', 'Cleaning up'] },
      guidance: { name: ['文明劝导', 'Reminding people kindly'] },
      other: { name: ['其他服务', 'Other'] },
    },
  },
  people: ['志愿者人次', 'Volunteers'],
  place: { name: ['服务地点', 'Place'], required: true },
  pictures: 'single',
  fields: {
    topic: { name: ['活动名称', 'Name of the activity'], kind: 'text', max: 60, required: true },
    team: { name: ['服务队伍', 'Team'], kind: 'text', max: 40 },
    hours: { name: ['服务时长（小时）', 'Hours of service'], kind: 'number', min: 0.5, max: 10_000 },
    group: { name: ['服务对象', 'For whom'], kind: 'choice', options: careGroups },
    served: { name: ['受益人次', 'People served'], kind: 'number', min: 0, max: 100_000 },
    setting: {
      name: ['在哪种地方', 'Kind of place'],
      kind: 'choice',
      options: {
        community: ['社区', 'Community'],
        home: ['居民家中', 'At home'],
        'elders-home': ['敬老院', 'Home for the elderly'],
        rehabilitation: ['残疾人康复中心', 'Rehabilitation centre'],
        school: ['学校', 'School'],
        street: ['街巷、公园广场', 'Streets, parks and squares'],
        other: ['其他', 'Other'],
      },
    },
    note: { name: ['服务情况', 'How it went'], kind: 'text', max: 300, lines: 3 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
