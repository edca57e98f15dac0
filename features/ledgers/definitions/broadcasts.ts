import type { LedgerDefinition } from '../rules';

/** 广播宣传: what residents hear, from fixed loudspeakers or carried through the lanes. */
export const broadcasts: LedgerDefinition = {
  name: 'broadcasts',
  title: ['广播宣传', 'Broadcasts'],
  help: [
    '播一次记一次；一天里循环播放的算一次。',
    'One entry a broadcast; what is repeated through a day counts once.',
  ],
  box: 'publicity',
  counts: 'time',
  day: ['播出日期', 'Broadcast on'],
  categories: {
    name: ['形式', 'Form'],
    options: {
      fixed: { name: ['社区广播', 'Fixed loudspeakers'] },
      portable: { name: ['小喇叭', 'Portable loudspeaker'] },
      vehicle: { name: ['流动宣传车', 'Loudspeaker van'] },
    },
  },
  place: { name: ['播放范围', 'Where it is heard'], required: true },
  pictures: 'single',
  fields: {
    topic: { name: ['主题', 'Theme'], kind: 'text', max: 60, required: true },
    text: { name: ['播出内容', 'Words broadcast'], kind: 'text', max: 1_000, lines: 4 },
    minutes: { name: ['时长（分钟）', 'Minutes'], kind: 'number', min: 1, max: 1_440 },
    operator: { name: ['播出人', 'Broadcast by'], kind: 'text', max: 20 },
  },
  read: 'ledger.read',
  write: 'ledger.write',
};
