import type { TestMethod } from '../schema/evidence.values';

/** An invented test system (测评体系), in the columns of the list that an office imports. Its indicators are nobody's; their kinds are those of domain 7. */
export type SeedIndicator = {
  code: string;
  parent?: string;
  text: string;
  method?: TestMethod;
  owner?: string;
  document?: number;
  process?: number;
  report?: number;
  picture?: number;
  statement?: true;
  figure?: [name: string, least: number];
  ledgers?: string[];
  /** What the titles of its documents and of the texts that report on it say. */
  about?: string;
};

export const seedEdition = {
  title: '2026年文明社区测评体系（示例）',
  fromDay: '2025-12-01',
  toDay: '2026-11-30',
  statementLeast: 80,
  statementMost: 1_500,
  pictureKilobytes: 2_048,
};

export const seedIndicators: SeedIndicator[] = [
  { code: 'Ⅰ', text: '组织领导和工作机制' },
  {
    ...{ code: 'Ⅰ-1', parent: 'Ⅰ', text: '有创建工作领导小组，有年度实施方案和职责分工', owner: '社区党委' },
    ...{ document: 2, ledgers: ['documents', 'lead-groups'], about: '方案' },
  },
  {
    ...{ code: 'Ⅰ-2', parent: 'Ⅰ', text: '定期召开工作例会，解决创建中的具体问题', owner: '社区居委会' },
    ...{ process: 4, figure: ['meetings.entries', 12], ledgers: ['meetings'] },
  },
  {
    ...{ code: 'Ⅰ-3', parent: 'Ⅰ', text: '有督查、通报和整改的记录', owner: '社区居委会' },
    ...{ process: 3, report: 1, statement: true, ledgers: ['inspections'], about: '督查摘编' },
  },
  { code: 'Ⅱ', text: '宣传氛围' },
  {
    ...{ code: 'Ⅱ-1', parent: 'Ⅱ', text: '主要路口、小区出入口有公益广告，内容健康、无破损褪色', method: 'site' },
    ...{ owner: '宣传专干', process: 3, picture: 2, ledgers: ['public-boards', 'banners', 'boards'] },
  },
  {
    ...{ code: 'Ⅱ-2', parent: 'Ⅱ', text: '运用电子屏、新媒体开展社会主义核心价值观宣传', owner: '宣传专干' },
    ...{ process: 3, figure: ['screens.entries', 30], ledgers: ['screens', 'new-media'] },
  },
  {
    ...{ code: 'Ⅱ-3', parent: 'Ⅱ', text: '居民对创建工作的知晓率', method: 'survey', owner: '社区居委会' },
    ...{ process: 1, ledgers: ['surveys'] },
  },
  { code: 'Ⅲ', text: '道德建设' },
  {
    ...{ code: 'Ⅲ-1', parent: 'Ⅲ', text: '道德讲堂有计划、有场地、有记录，常年开展', owner: '社区党委' },
    ...{ document: 1, process: 4, picture: 2, statement: true, figure: ['events-of-lecture', 12] },
    ...{ ledgers: ['举办活动：道德讲堂'], about: '实施方案' },
  },
  {
    ...{ code: 'Ⅲ-2', parent: 'Ⅲ', text: '开展身边好人推荐评议，公示规范，有礼遇帮扶', owner: '社区党委' },
    ...{ process: 2, report: 1, ledgers: ['good-people', 'support-given'], about: '梧桐好人' },
  },
  {
    ...{ code: 'Ⅲ-3', parent: 'Ⅲ', text: '开展文明家庭、最美家庭评选', owner: '妇联' },
    ...{ document: 1, process: 1, figure: ['selections.quantity.finest-family', 5], ledgers: ['selections'] },
  },
  { code: 'Ⅳ', text: '志愿服务和未成年人工作' },
  {
    ...{ code: 'Ⅳ-1', parent: 'Ⅳ', text: '志愿服务队伍健全，活动经常', owner: '志愿服务站' },
    ...{ process: 4, picture: 2, figure: ['volunteer-activities.entries', 10] },
    ledgers: ['volunteer-activities', 'volunteer-teams'],
  },
  {
    ...{
      code: 'Ⅳ-2',
      parent: 'Ⅳ',
      text: '校外辅导站有牌子、有制度、有开放时间、有活动记录',
      method: 'site',
      owner: '关工委',
    },
    ...{ document: 1, process: 3, picture: 1, ledgers: ['tutoring-sessions', 'facilities'], about: '校外辅导站' },
  },
  { code: 'Ⅴ', text: '环境整治' },
  {
    ...{ code: 'Ⅴ-1', parent: 'Ⅴ', text: '楼道无堆物、无乱贴乱画、无乱拉乱挂', method: 'site', owner: '环境专干' },
    ...{ process: 4, picture: 2, ledgers: ['整治作业：清理楼道堆物', '整治作业：乱贴乱画墙面'] },
  },
  {
    ...{ code: 'Ⅴ-2', parent: 'Ⅴ', text: '井盖、路面、路灯等设施完好', method: 'site', owner: '环境专干' },
    ...{ process: 3, figure: ['remediation.quantity.well-cover', 5], ledgers: ['整治作业：更换破损窨井盖', 'works'] },
  },
  {
    ...{ code: 'Ⅴ-3', parent: 'Ⅴ', text: '门前三包签约、检查、评比到位', owner: '环境专干' },
    ...{ document: 1, process: 2, ledgers: ['sanbao', 'sanbao-checks'] },
  },
  { code: 'Ⅵ', text: '共建共享' },
  {
    ...{ code: 'Ⅵ-1', parent: 'Ⅵ', text: '与驻区单位共建，资源共享', owner: '社区党委' },
    ...{ process: 2, ledgers: ['partner-units', 'good-deeds'] },
  },
  {
    ...{ code: 'Ⅵ-2', parent: 'Ⅵ', text: '关心困难群体，微心愿、结对帮扶有着落', owner: '社区居委会' },
    ...{ process: 3, ledgers: ['wishes', 'pairings'] },
  },
];
