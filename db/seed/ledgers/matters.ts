import type { SeedCommunity } from './content.types';

const Q = 'qingfengli';
const L = 'lianxi';
const K = 'kangninghe';

/** Who did what, where, for how many households, and how it came up. */
export type Deed = readonly [SeedCommunity, string, string, string, string, number, string?];

/** The matters of the mobilisation that are done: 8 in April, 12 in May, 17 in June, 20 in July, 26 in September, 34 by 20 November. */
export const matters: Deed[] = [
  [Q, 'community', '2026-04-30', '小广场', '小广场修好开放，长椅14张，坡道通到路边', 460, 'plan'],
  [Q, 'community', '2026-04-20', '14号楼前', '填平14号楼前的积水坑', 74, 'plan'],
  [L, 'community', '2026-04-10', '莲溪路公交站', '公交站添了垃圾桶', 0, 'plan'],
  [L, 'community', '2026-04-18', '莲溪活动室', '活动室加儿童厕位', 300, 'plan'],
  [L, 'community', '2026-04-22', '溪岸', '溪边三处缺口装护网', 840, 'plan'],
  [L, 'community', '2026-04-26', '小吃街', '添四只带盖的桶', 38, 'plan'],
  [K, 'community', '2026-04-02', '康宁河路', '评出12家门前三包示范店', 96, 'plan'],
  [K, 'community', '2026-04-18', '菜市场', '厕所加扶手、加热水', 84, 'plan'],
  [Q, 'community', '2026-05-20', '3至6号楼', '门牌换新，夜里看得清', 204, 'plan'],
  [K, 'community', '2026-05-09', '河边步道', '十四盏路灯换灯头', 475, 'plan'],
  [K, 'community', '2026-05-16', '枫桥巷北口等三处', '三处卫生死角清完', 425, 'plan'],
  [K, 'community', '2026-05-20', '菜市场北门', '添18个电动车充电口', 300, 'plan'],
  [Q, 'community', '2026-06-08', '长者食堂', '食堂门口加坡道和扶手', 230, 'plan'],
  [Q, 'community', '2026-06-17', '13号、19号楼', '两处化粪池管道改造', 150, 'plan'],
  [Q, 'community', '2026-06-23', '7至12号楼', '院内路修平，轮椅推得过', 460, 'plan'],
  [L, 'community', '2026-06-18', '溪东2号院', '车棚启用，居民代表看过画勾', 840, 'plan'],
  [K, 'community', '2026-06-18', '康宁河路', '占道设施拆完，人行道通了', 320, 'plan'],
  [K, 'community', '2026-07-22', '枫桥巷', '19处棚子拆完，三户先搬', 425, 'plan'],
  [L, 'community', '2026-07-23', '溪东4号院', '雨水口通水', 157, 'plan'],
  [L, 'community', '2026-07-28', '溪东四处', '四处楼梯口读书会添灯和书架', 216, 'plan'],
  [Q, 'community', '2026-08-27', '七栋楼', '先补屋顶再刷北墙', 528, 'plan'],
  [Q, 'community', '2026-09-04', '梧桐路北侧', '人行道翻修，盲道接通', 180, 'plan'],
  [Q, 'community', '2026-09-29', '8号、15号楼', '门洞装扶手', 147, 'plan'],
  [L, 'community', '2026-09-04', '莲溪小学', '步行巴士四条线开行', 420, 'plan'],
  [L, 'community', '2026-09-18', '莲溪路', '踩出的路铺成路，其余补草', 288, 'plan'],
  [K, 'community', '2026-09-22', '康宁河路', '19家饭馆用稳油水分离桶', 320, 'plan'],
  [Q, 'community', '2026-10-20', '6号楼', '旧柜子等到主人，楼道腾空', 50, 'plan'],
  [Q, 'community', '2026-10-28', '12、15、17号楼', '西山墙刷白', 229, 'plan'],
  [Q, 'community', '2026-11-14', '文化中心', '校外辅导站开门，36个座位', 1_860, 'plan'],
  [Q, 'community', '2026-11-15', '1至6号楼', '306户一起清楼道', 306, 'plan'],
  [L, 'community', '2026-11-02', '溪东南门', '送餐通道划线、立牌', 600, 'plan'],
  [K, 'community', '2026-10-16', '菜市场后墙', '旧电线收拢', 120, 'plan'],
  [K, 'community', '2026-10-24', '枫桥巷', '286米排水管换完', 425, 'plan'],
  [K, 'community', '2026-11-12', '枫桥巷', '路面铺好，三家门槛接小斜板', 425, 'plan'],
];
