import type { EventKind } from '@/db/schema/events.values';
import type { LedgerCategory, LedgerDefinition } from '../rules';

/** 活动: what was held and signed for, moral lectures among them (domain 8.3: 2-40, 2-41, 3-16, 3-17). */
export const gatherings: LedgerDefinition = {
  name: 'gatherings',
  title: ['举办活动', 'Events held'],
  help: [
    '在“活动安排”里确认到场人数后自动记在这里。',
    'Recorded by itself when the attendance of an event has been confirmed.',
  ],
  box: 'culture',
  counts: 'session',
  day: ['活动日期', 'Held on'],
  categories: {
    name: ['类别', 'Kind'],
    options: {
      lecture: { name: ['道德讲堂', 'Moral lecture'] },
      culture: { name: ['文化活动', 'Culture'] },
      sport: { name: ['体育活动', 'Sport'] },
      education: { name: ['教育活动', 'Education'] },
      science: { name: ['科普活动', 'Science'] },
      tutoring: { name: ['校外辅导', 'Tutoring'] },
      party: { name: ['党建活动', 'Party activity'] },
      'co-building': { name: ['共建活动', 'Co-building'] },
      fair: { name: ['知识游园', 'Knowledge fair'] },
    } satisfies Record<EventKind, LedgerCategory>,
  },
  people: ['参加人次', 'Attendance'],
  place: { name: ['活动地点', 'Place'] },
  fields: {},
  read: 'ledger.read',
  write: 'ledger.keep',
  source: ['活动安排', 'Events'],
};
