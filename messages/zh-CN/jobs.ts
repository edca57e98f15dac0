import type { JobKind } from '@/db/schema/jobs.values';

const kinds: Record<JobKind, string> = {
  'keep-schedule': '到时发布或撤下文章',
  'keep-notice': '到时开始或结束公示',
  'deliver-message': '送出通知',
  'end-offer': '到时收回没有确认的名额',
  'remind-of-event': '活动前提醒',
  'keep-closing': '记下测评材料封存时的情况',
  'forget-contacts': '销毁到期的联系方式',
  'forget-uploads': '删除过期的待导入表格',
  'tidy-jobs': '清理办完的任务，核对台账合计',
};

export const jobs = {
  title: '自动任务',
  help: '网站自己按时办的事。一件事试了几次都不成，就停在这里，等人来看。',
  kinds,
  failed: '没办成的',
  noneFailed: '没有停下来的任务。',
  waiting: '接下来要办的',
  noneWaiting: '没有排着的任务。',
  head: { kind: '什么事', runAt: '时间', attempts: '试了几次', fault: '哪种错误' },
  retry: '再试一次',
  waitingNote: (when: string, attempts: number) => `${when}，试了 ${attempts} 次`,
};
