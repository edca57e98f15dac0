import type { LedgerDefinition } from '../rules';

/** 招募、注册、培训: how volunteers come in; a person registers once, and may be trained many times (domain 8.3: 2-27). */
export const volunteerTrainings: LedgerDefinition = {
  name: 'volunteer-trainings',
  title: ['志愿者招募培训', 'Recruiting and training of volunteers'],
  help: [
    '招募、注册、培训各记各的，填人数；培训按人次算。',
    'An entry for each time of recruiting, registering or training, with how many; training counts attendance.',
  ],
  box: 'volunteering',
  counts: 'time',
  day: ['日期', 'Day'],
  categories: {
    name: ['事项', 'What'],
    options: {
      recruiting: { name: ['招募', 'Recruited'] },
      registering: { name: ['注册', 'Registered'] },
      training: { name: ['培训', 'Trained'], unit: 'visit' },
    },
  },
  quantity: { name: ['人数', 'How many'], unit: 'person' },
  place: { name: ['地点', 'Place'] },
  pictures: 'single',
  fields: {
    topic: { name: ['主题', 'Subject'], kind: 'text', max: 60, required: true },
    team: { name: ['所属队伍', 'Team'], kind: 'text', max: 40 },
    trainer: { name: ['授课人', 'Trainer'], kind: 'text', max: 40 },
    risks: { name: ['告知的风险', 'Risks they were told of'], kind: 'text', max: 200, lines: 2 },
    note: { name: ['说明', 'Note'], kind: 'text', max: 300, lines: 3 },
  },
  read: 'ledger.read',
  write: 'ledger.keep',
};
