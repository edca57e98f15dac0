import type { DeliveryFault, MessageKind } from '@/db/schema/outbox.values';

const sentences: Record<MessageKind, (title: string) => string> = {
  'announcement-published': (title) => `《${title}》已按时发布`,
  'announcement-withdrawn': (title) => `《${title}》已按时撤下`,
  'announcement-not-published': (title) => `《${title}》没有按时发布`,
  'announcement-not-withdrawn': (title) => `《${title}》没有按时撤下`,
  'site-error-answered': () => '您说的网页错误，有答复了',
};
const faults: Record<DeliveryFault, string> = {
  accountStopped: '收信人的账号已停用',
  notFound: '没找到人',
  notTaken: '没有收下',
};

export const outbox = {
  title: '给我的通知',
  sentences,
  faults,
  gone: '已删除的文章',
  read: '知道了',
  readOf: (sentence: string) => `知道了：${sentence}`,
  slips: {
    title: '通知单',
    help: '没有账号的居民，用纸条告诉他们：打印、裁开、送到，再回来记一笔。',
    open: '等着送的',
    none: '没有要送的通知单。',
    noneHelp: '居民纠错时留了联系方式，答复以后，这里就会有一张。',
    show: '显示联系方式，准备打印',
    showHelp: '每显示一次，系统都会记下来。显示以后，用浏览器打印这一页。',
    contact: '联系方式',
    hidden: '（打印前请先点“显示联系方式”）',
    destroyed: '（联系方式已经销毁）',
    greeting: '居民朋友：',
    body: (when: string, page: string) => `您${when}反映的网页问题（${page}），答复如下：`,
    number: '编号',
    signed: (who: string, when: string) => `${who}　${when}`,
    outcome: '这一张怎么样了',
    outcomes: { handedOver: '送到了', notFound: '没找到人', notTaken: '没有收下' },
    mark: '记下',
    markOf: (number: string) => `记下 ${number}`,
    failed: '没送到的',
    noneFailed: '没有送不到的通知。',
    resend: '重送',
    done: '最近送到的',
    doneBy: (number: string, who: string, when: string) => `${number}：${who}，${when}`,
  },
};
