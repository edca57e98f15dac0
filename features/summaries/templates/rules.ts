import type { SummaryScope } from '@/db/schema/summaries.values';
import { may } from '@/features/accounts/rules';
import type { Period } from '@/features/figures/rules';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/** The structure of a summary: a text with tokens, and optional sentences in <<…>>, for a kind of place. */
export type Template = { id: string; name: string; scope: SummaryScope; title: string; body: string; builtIn: boolean };

/** One as it is kept; Linli's own have neither a version nor a maker. */
export type KeptTemplate = Template & { version?: number; savedBy?: string | null };

/** Why a template cannot be saved; `kept`: what it would change. Others' are copied, save by the office of the whole. */
export function reasonsNotToSaveTemplate(viewer: Viewer, kept?: { savedBy?: string | null }): Reason[] {
  if (!may(viewer, 'summary.template')) return [{ code: 'notYours' }];
  const isTheirs = !kept || (viewer.id !== null && kept.savedBy === viewer.id);
  return isTheirs || may(viewer, 'summary.template', null) ? [] : [{ code: 'templateOfOthers' }];
}

/** Whether the form of a template makes another one of it. */
export const isCopied = (viewer: Viewer, template: KeptTemplate): boolean =>
  template.builtIn || reasonsNotToSaveTemplate(viewer, template).length > 0;

/** What `{{place}}`, `{{year}}` and `{{period}}` of a template stand for. */
export function withPlace(text: string, place: string, period: Period): string {
  return text
    .replaceAll('{{place}}', place)
    .replaceAll('{{year}}', periodSaid(period).replace(/以来$/, ''))
    .replaceAll('{{period}}', periodSaid(period));
}

/** A template without these words: what is left in braces are figures. */
export const withoutWords = (text: string): string => text.replace(/\{\{(?:place|year|period)\}\}/g, '');

/** A period as a title says it: 2026年, 2026年上半年, 2026年3月1日至5月2日. */
export function periodSaid({ from, to }: Period): string {
  const [year, toYear] = [from.slice(0, 4), to.slice(0, 4)];
  if (year === toYear && from.endsWith('-01-01')) {
    if (to.endsWith('-12-31')) return `${year}年`;
    if (to.endsWith('-06-30')) return `${year}年上半年`;
    return `${year}年以来`;
  }
  const day = (text: string) => `${Number(text.slice(5, 7))}月${Number(text.slice(8))}日`;
  return `${year}年${day(from)}至${year === toYear ? '' : `${toYear}年`}${day(to)}`;
}

/** What every template must have: a title, a heading and a paragraph (domain 8.2). */
export function templateLacks({
  title,
  body,
}: {
  title: string;
  body: string;
}): 'title' | 'heading' | 'paragraph' | null {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  if (title.trim() === '') return 'title';
  if (!lines.some((line) => line.startsWith('# '))) return 'heading';
  return lines.some((line) => !line.startsWith('#')) ? null : 'paragraph';
}

/** 社区年度: organisation, rules, publicity, activities (domain 8.2, S1). */
const communityYear: Template = {
  id: 'community-year',
  name: '社区年度工作总结',
  scope: 'community',
  title: '{{place}}{{year}}创建文明城市工作总结',
  builtIn: true,
  body: `{{period}}，{{place}}围绕创建全国文明城市目标，压实责任，发动居民，各项工作有序推进。现总结如下：
# 组织健全，加强领导
<<调整充实创建工作领导小组{lead-groups.entries.founded}，明确分工。>><<召开两委专题会议{meetings.entries.committees}，专题研究创建工作。>><<召开创建动员会{meetings.entries.mobilisation}。>><<各类会议到会{meetings.people}。>>
# 完善制度，落实责任
<<制定实施方案{documents.entries.plan}、>><<工作制度{documents.entries.rule}、>><<签订目标责任书{documents.entries.pledge}。>>
<<坚持每周创建工作例会，召开例会{meetings.entries.weekly}，通报进展、梳理问题、安排下一步。>><<落实督查通报制度，查出问题{inspections.quantity}，已整改{inspections.quantity2}，整改率{share:inspections}。>><<落实协调处理制度，会同辖区单位解决疑难问题{coordination-cases.entries.solved}。>>
# 大力营造创建氛围，提高居民参与率
<<开展宣传活动{publicity-drives.entries}，参加{publicity-drives.people}。>><<电子屏发布创建信息{screens.entries}，>><<悬挂横幅、张贴标语{banners.quantity}，>><<更新宣传栏、橱窗、板报{boards.entries}，>><<发放张贴宣传品{posters.quantity}。>>
<<开展入户宣传，走访居民{household-visits.quantity2}，入户率{share:household-visits}。>><<发动辖区单位{workplace-visits.quantity2}参与创建。>><<居民知晓率{share:surveys.awareness}，满意率{share:surveys.satisfaction}。>>[[创建工作家喻户晓，人人皆知|household-visits, surveys]]。
# 丰富载体，搞好创建活动
<<举办各类活动{events-held}，参加{event-visits}，>><<其中道德讲堂{events-of-lecture}、>><<文化活动{events-of-culture}、>><<体育活动{events-of-sport}。>><<典型活动有：{cases:events}。>>
<<开展志愿服务{volunteer-activities.entries}，参与志愿者{volunteer-activities.people}。>><<清理卫生死角{remediation.quantity.dead-corner}（{places:remediation.dead-corner}），>><<清运垃圾{remediation.quantity.rubbish}。>>
评选五好文明家庭{selections.quantity.five-good-family}。<<推荐各级好人{nominations-opened}，上榜{honours-awarded}。>><<身边好人有：{cases:honours}。>>
<<为居民办实事{good-deeds.entries}，圆微心愿{wishes.entries.fulfilled}。>>[[居民文明意识、健康意识、科学意识进一步提高|surveys]]。
# 下步打算
{plans}。`,
};

/** 街道半年: the three lines and sides, good people, volunteers, lectures (domain 8.2, S2). */
const subDistrictHalf: Template = {
  id: 'sub-district-half',
  name: '街道半年工作总结',
  scope: 'sub-district',
  title: '{{place}}{{period}}创建文明城市工作总结',
  builtIn: true,
  body: `{{period}}，{{place}}认真落实上级部署，坚持创建为民、创建惠民，扎实推进文明城市创建各项工作。现总结如下：
# 加强舆论宣传，营造创建氛围
<<利用宣传站点和媒体开展文明创建和学雷锋树新风宣传活动{publicity-drives.entries}，>>电子屏发布创建信息{screens.entries}，张挂横幅{banners.quantity}，<<在省、市级媒体刊发报道{media-reports.entries.province+media-reports.entries.city}。>>
# 整治环境顽疾，补齐设施短板
<<清理乱贴乱画、小广告{remediation.quantity.small-ads}，>><<清理树枝、电线杆、屋顶高空残留垃圾{remediation.quantity.high-rubbish}，>><<更换公益宣传牌{public-boards.quantity.replaced}。>><<突击清理{places:remediation.dead-corner}的卫生死角和乱堆乱放，>><<清运杂物垃圾{remediation.quantity.rubbish}。>>
<<协调解决创建疑难问题{coordination-cases.entries.solved}，>><<改造破损排污管道、化粪池{works.quantity.sewage}，>><<更换破损窨井盖{remediation.quantity.well-cover}。>>
# 开展长期违法占道设施专项整治
<<建成便民摊群点{facilities.quantity.stalls}，>><<建成免费停车场{facilities.quantity.parking}；>><<拆除{places:remediation.street-obstruction}违法占道设施{remediation.quantity.street-obstruction}，>><<规范商铺招牌{remediation.quantity.signboard}。>>[[得到上级肯定、居民拥护|praise]]。
# 以身边好人为抓手，深入开展主题实践活动
<<推荐孝老爱亲、敬业奉献等好人{nominations-opened}，向上推报{honours-forwarded}，>><<上榜好人{honours-awarded}。>><<典型的有：{cases:honours}。>><<慰问生活困难的道德模范，支出慰问金{money-visit}。>>
# 规范志愿者队伍，开展常态化服务
<<组建志愿服务队{volunteer-teams.entries}，>><<新注册志愿者{volunteer-trainings.quantity.registering}，>><<志愿服务广场“九个有”达标率{share:station-checks}。>><<围绕学习帮助、精神抚慰、健康保健等开展志愿服务{volunteer-activities.entries}，>><<结对帮扶{pairings.entries.formed}，>><<帮助居民圆微心愿{wishes.entries.fulfilled}。>>
# 开展道德讲堂活动
举办道德讲堂{events-of-lecture}，参与群众{visits-of-lecture}。<<典型的有：{cases:lecture}。>>
# 下步工作打算
{plans}。`,
};

/** 文明社区: leadership, publicity, education, culture, environment, care (domain 8.2, S3). */
const civilisedCommunity: Template = {
  id: 'civilised-community',
  name: '创建文明社区工作总结',
  scope: 'community',
  title: '{{place}}{{year}}创建文明社区工作总结',
  builtIn: true,
  body: `{{period}}，{{place}}以创建文明社区为目标，以服务居民为根本，扎实开展创建活动。现总结如下：
# 加强创建领导，充分发挥党组织和居委会的带头作用
<<成立创建文明社区工作领导小组{lead-groups.entries.founded}。>><<制定创建规划{documents.entries.programme}、>><<实施方案{documents.entries.plan}，>><<完善规章制度{documents.entries.rule}。>><<召开党组织联席会议{meetings.entries.joint}，>><<共建单位{partner-units.entries}参与创建。>>
<<组建社区志愿者队伍{volunteer-teams.entries}，>><<党员带头办好事实事{good-deeds.entries.party}。>>
# 加大宣传力度，形成整体联动的创建格局
<<阵地宣传更新橱窗、板报、专栏{boards.entries}，>><<悬挂横幅{banners.quantity.banner}。>><<入户宣传{household-visits.quantity2}，入户率{share:household-visits}；>><<单位发动率{share:workplace-visits}。>>
# 加强社区教育，提高居民思想道德素质
<<建立校外辅导站{facilities.quantity.tutoring}，>><<开展辅导活动{tutoring-sessions.entries}，参加{tutoring-sessions.people}。>><<评选学习型家庭{selections.quantity.learning-family}、>><<健康型家庭{selections.quantity.healthy-family}。>>评选五好文明家庭{selections.quantity.five-good-family}。
# 活跃社区文化，满足居民精神文化需求
<<举办文化活动{events-of-culture}（参加{visits-of-culture}）、>><<体育活动{events-of-sport}（参加{visits-of-sport}）、>><<科普活动{events-of-science}（参加{visits-of-science}）。>><<各类活动共参加居民{event-visits}。>><<评选最美人物{selections.quantity.finest-person}。>>[[居民认同感、归属感、责任意识明显增强|surveys]]。
# 加强环境整治，创造优美环境
## 整治环境卫生
<<清理乱贴乱画{remediation.quantity.posted-walls}，>><<拆除乱搭乱建{remediation.quantity.illegal-building}，>><<清除建筑垃圾{remediation.quantity.building-rubbish}。>><<落实门前三包，签约率{share:sanbao}。>><<疏通下水道、化粪池{remediation.quantity.drains}。>>
## 完善基础设施
<<硬化小区道路{works.quantity.road}，>><<粉刷墙面{works.quantity.walls}，>><<建成文化活动小广场{facilities.quantity.square}，面积{facilities.quantity2.square}。>>
# 关心弱势群体，搞好社区服务
<<结对帮扶{pairings.entries.formed}，>><<圆微心愿{wishes.entries.fulfilled}，>><<送去礼遇帮扶慰问{support-times}。>>
# 下步打算
{plans}。`,
};

/** The three structures of domain 8.2; they are copied and not changed. */
export const builtInTemplates: Template[] = [communityYear, subDistrictHalf, civilisedCommunity];
