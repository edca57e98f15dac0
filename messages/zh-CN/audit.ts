import type { Action } from '@/db/schema/records.values';
import { accounts } from './accounts';

type Change = Record<string, unknown>;
type Sentence = (who: string, change: Change) => string;

/** One sentence an act, so that a new act without one fails the type check. */
const sentences: Record<Action, Sentence> = {
  'portal.prepared': (who) => `${who}准备好了门户`,
  'portal.edited': (who) => `${who}修改了报头和页脚`,
  'portal.first-run-handed': (who) => `${who}交出了首次设置的口令`,
  'portal.opened': (who) => `${who}开通了门户`,
  'portal.demonstration-left': (who) => `${who}结束了演示`,
  'page.edited': (who) => `${who}修改了页面`,
  'community.added': (who) => `${who}新增了社区`,
  'community.edited': (who) => `${who}修改了社区`,
  'column.added': (who) => `${who}新增了栏目`,
  'column.edited': (who) => `${who}修改了栏目`,
  'announcement.drafted': (who) => `${who}起草了一篇文章`,
  'announcement.saved': (who, { version, restoredVersion }) =>
    `${who}${restoredIn(restoredVersion)}保存了文章${typeof version === 'number' ? `（第 ${version} 版）` : ''}`,
  'announcement.set-aside': (who) => `${who}存下一份与别人同时改动的稿子`,
  'announcement.published': (who) => `${who}发布了文章`,
  'announcement.corrected': (who, { restoredVersion }) => `${who}${restoredIn(restoredVersion)}更正了文章`,
  'announcement.withdrawn': (who) => `${who}撤回了文章`,
  'announcement.pinned': (who, { pinned }) => (pinned === false ? `${who}把文章从头条撤下` : `${who}把文章放到头条`),
  'announcement.discarded': (who) => `${who}删除了草稿`,
  'media.added': (who, { format }) => `${who}上传了${format === undefined || format === 'webp' ? '图片' : '文件'}`,
  'media.edited': (who) => `${who}修改了图库里的一项`,
  'media.consent-stated': (who) => `${who}登记了图上人物的使用许可`,
  'media.consent-withdrawn': (who) => `${who}登记：图上的人撤回了同意`,
  'media.deleted': (who) => `${who}删除了图库里的一项`,
  'announcement.imported': (who) => `${who}导入了一篇文章`,
  'import.uploaded': (who, { rows }) => `${who}上传了一份要导入的表${countIn(rows, '行')}`,
  'import.discarded': (who) => `${who}放弃了一次导入`,
  'import.done': (who, { texts }) => `${who}完成了一次导入${countIn(texts, '篇')}`,
  'list.exported': (who, { rows }) => `${who}导出了名单或列表${countIn(rows, '行')}`,
  'announcement.scheduled': (who, { act }) => `${who}定了文章${act === 'withdraw' ? '撤下' : '发布'}的时间`,
  'announcement.schedule-cancelled': (who, { act }) => `${who}取消了文章的定时${act === 'withdraw' ? '撤下' : '发布'}`,
  'announcement.schedule-refused': (who, { act }) =>
    `${who}到时没有${act === 'withdraw' ? '撤下' : '发布'}文章：条件不符`,
  'account.registered': (who) => `${who}注册了账号`,
  'account.added': (who, { role }) => `${who}新增了账号${roleIn(role)}`,
  'account.corrected': (who) => `${who}更正了自己的账号`,
  'account.password-changed': (who, { by }) => `${who}${by === 'link' ? '用一次性链接' : ''}设置了新密码`,
  'account.signed-in': (who, { by }) => `${who}${by === 'link' ? '用一次性链接' : ''}登录了`,
  'account.signed-out-everywhere': (who) => `${who}退出了所有设备`,
  'account.link-asked': (who) => `${who}忘了密码，请求新的链接`,
  'account.link-handed': (who) => `${who}交出了一次性链接`,
  'account.role-changed': (who, { role }) => `${who}改了账号的角色或社区${roleIn(role)}`,
  'account.deactivated': (who) => `${who}停用了账号`,
  'account.reactivated': (who) => `${who}恢复了账号`,
  'account.taken-away': (who) => `${who}下载了自己的个人信息`,
  'consent.given': (who, { noticeVersion }) =>
    `${who}同意了个人信息处理说明${noticeVersion ? `（${noticeVersion} 版）` : ''}`,
  'person.read': (who, { fields }) => `${who}查看了个人信息${fieldsIn(fields)}`,
  'person.erased': (who) => `${who}销毁了个人信息的密钥`,
  'site-error.told': (who) => `${who}写来一条纠错`,
  'site-error.answered': (who, { status }) =>
    `${who}办结了纠错${status === 'mended' ? '：已改正' : status === 'declined' ? '：未改' : ''}`,
  'terms.set': (who) => `${who}定了好人推荐的规则`,
  'clue.received': (who, { proof }) => `${who}${proof === 'paper' ? '代填了' : '送来'}一条好人线索`,
  'clue.let-in': (who) => `${who}看过一条线索：是人写的`,
  'clue.added-to': (who) => `${who}补充了一条线索`,
  'clue.withdrawn': (who) => `${who}撤回了一条线索`,
  'clue.joined': (who) => `${who}把线索归到同一个人名下`,
  'clue.passed-on': (who) => `${who}把线索转给了别处`,
  'clue.refused': (who) => `${who}没有采用一条线索`,
  'nomination.opened': (who) => `${who}立了一个好人推荐`,
  'nomination.form-saved': (who) => `${who}保存了推荐表`,
  'nomination.picture-added': (who) => `${who}给推荐表加了一张照片`,
  'nomination.picture-removed': (who) => `${who}从推荐表删了一张照片`,
  'nomination.opinion-entered': (who) => `${who}登记了一份征求来的意见`,
  'nomination.secret-set': (who, { secret }) => (secret === false ? `${who}取消了保密` : `${who}设为保密`),
  'visit.written': (who) => `${who}写了走访核实报告`,
  'visit.signed': (who) => `${who}签了走访核实报告`,
  'nomination.verified': (who) => `${who}认定核实属实`,
  'nomination.declined': (who) => `${who}决定不再往下推荐`,
  'nominee.consented': (who, { purposes }) =>
    `${who}登记了本人的同意${countIn(Array.isArray(purposes) ? purposes.length : undefined, '项')}`,
  'nominee.consent-withdrawn': (who) => `${who}登记：本人撤回了同意`,
  'nominee.refused': (who) => `${who}登记：本人不愿意被推荐`,
  'review.opened': (who) => `${who}开了一轮评议`,
  'review.panel-changed': (who) => `${who}换了评议小组的人`,
  'review.scored': (who) => `${who}打了分`,
  'review.liked': (who) => `${who}点了赞`,
  'review.closed': (who) => `${who}结束了一轮评议`,
  'review.decided': (who) => `${who}定了一轮评议的结果`,
  'notice.opened': (who) => `${who}安排了公示`,
  'notice.started': (who) => `${who}开始了公示`,
  'notice.paused': (who) => `${who}中止了公示`,
  'notice.resumed': (who) => `${who}恢复了公示`,
  'notice.extended': (who, { days }) => `${who}延长了公示${countIn(days, '个工作日')}`,
  'notice.ended': (who) => `${who}结束了公示：期满`,
  'notice.withdrawn': (who) => `${who}撤回了公示`,
  'notice.waived': (who) => `${who}为保护本人免去了公示`,
  'objection.received': (who, { mode }) => `${who}收到一条${mode === 'confidential' ? '要求保密的' : '实名'}异议`,
  'objection.closed': (who, { status }) => `${who}办结了异议${status === 'upheld' ? '：成立' : '：不成立'}`,
  'honour.awarded': (who) => `${who}发布了一位社区好人`,
  'honour.revoked': (who) => `${who}撤销了一位好人的称号`,
  'honour.forwarded': (who) => `${who}向上级报送了一位好人`,
  'honour.result-entered': (who) => `${who}登记了上级的评选结果`,
  'honour.result-removed': (who) => `${who}删掉了登记错的上级评选结果`,
  'support.recorded': (who, { kind }) => `${who}登记了一次${supportOf(kind)}`,
  'support.cancelled': (who) => `${who}作废了一条礼遇帮扶记录`,
  'certificate.issued': (who) => `${who}发了一张证书`,
  'certificate.revoked': (who) => `${who}作废了一张证书`,
  'message.read': (who) => `${who}看了一条通知`,
  'message.handed-over': (who) => `${who}把通知单送到了`,
  'message.not-taken': (who) => `${who}没能把通知单送到`,
  'message.retried': (who) => `${who}安排重送一条通知`,
  'calendar.filled': (who, { days }) => `${who}填入了一年的放假安排${typeof days === 'number' ? `（${days} 天）` : ''}`,
  'calendar.day-added': (who, { kind }) => `${who}在日历里加了一天${kindOf(kind)}`,
  'calendar.day-changed': (who, { kind }) => `${who}改了日历里的一天${kindOf(kind)}`,
  'calendar.day-removed': (who, { kind }) => `${who}删了日历里的一天${kindOf(kind)}`,
  'job.retried': (who) => `${who}让一项自动任务再试一次`,
  'backup.made': (who) => `${who}做了备份`,
  'backup.restored': (who) => `${who}从备份恢复了数据`,
};

const fieldNames: Record<string, string> = {
  contact: '联系方式',
  name: '姓名',
  mobile: '手机号',
  email: '邮箱',
  people: '图上的人',
  deed: '事迹',
  form: '推荐表',
  report: '走访报告',
  code: '查询码',
  need: '困难情况',
  text: '异议内容',
};

const restoredIn = (version: unknown) => (typeof version === 'number' ? `恢复第 ${version} 版，` : '');

function roleIn(role: unknown): string {
  const names: Record<string, string> = accounts.roles;
  return typeof role === 'string' ? `：${names[role] ?? role}` : '';
}

const countIn = (count: unknown, unit: string) => (typeof count === 'number' ? `（${count} ${unit}）` : '');
const supportOf = (kind: unknown) => (kind === 'courtesy' ? '礼遇' : kind === 'support' ? '帮扶' : '慰问');
const kindOf = (kind: unknown) => (kind === 'workday' ? '（上班）' : kind === 'holiday' ? '（放假）' : '');

function fieldsIn(fields: unknown): string {
  return Array.isArray(fields)
    ? `：${fields.map((field) => fieldNames[String(field)] ?? String(field)).join('、')}`
    : '';
}

export const audit = {
  title: '记录',
  help: '谁在什么时候做了什么。记录只能增加，不能修改或删除；每一条都带着上一条的指纹。',
  verify: '要核对记录有没有被人动过，请管理员在服务器上运行：',
  sentences,
  unknownAct: (who: string, action: string) => `${who}：${action}`,
  actors: { visitor: '一位访客', resident: '一位居民', staff: '一位工作人员', system: '系统' },
  head: { number: '序号', at: '时间', sentence: '谁做了什么', subject: '对象' },
  action: '哪种事',
  allActions: '所有的事',
  actOnly: (action: Action) => sentences[action]('', {}),
  subject: '对象编号',
  open: '打开',
  onlyThis: '只看它的记录',
  emptyTitle: '没有符合条件的记录',
  emptyText: '换一种事，或清除筛选看看。',
};
