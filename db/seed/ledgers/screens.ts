import type { SeedCommunity, SeedEntry } from './content.types';
import { screenPlaces } from './spots';
import { dayAfter, daysWithin, nth } from './spread';

/** Words, and the months in which they are shown where that matters; some are of this year alone. */
type Shown = readonly [words: string, months?: readonly number[], once?: true];
const warm = [5, 6, 7, 8, 9];
const cold = [11, 12, 1, 2];

/** What was shown, by theme; what belongs to a festival is shown in its days alone. */
const contents: Record<string, readonly Shown[]> = {
  values: [
    ['富强 民主 文明 和谐 自由 平等 公正 法治 爱国 敬业 诚信 友善'],
    ['社会主义核心价值观图解：友善，从楼道里的一声招呼开始'],
    ['诚信经营：一杆秤，三十年'],
    ['敬业，就是把路扫得踩不响'],
    ['爱国，从爱这条街开始'],
  ],
  civility: [
    ['做文明市民，树文明新风，创文明城市'],
    ['楼道不是储藏室，让出一条回家的路'],
    ['晚上九点，音箱收声'],
    ['垃圾不落地，家园更美丽'],
    ['说一声谢谢，让一步路'],
    ['文明城市共建共享，文明创建从我做起'],
  ],
  minors: [
    ['关爱未成年人：孩子放学，路上让一让'],
    ['私自下水，一次也不行', warm],
    ['好好听孩子说完一句话'],
    ['不向未成年人卖烟酒'],
    ['步行巴士，七点二十准时发车', [9, 10, 11], true],
    ['上学路上，车等一等人', [2, 3, 4, 9, 10, 11]],
  ],
  volunteering: [
    ['奉献 友爱 互助 进步'],
    ['楼道灯检修，还差几双手', [10, 11], true],
    ['每月五日，手艺小桌等您来', [4, 5, 6, 7, 8, 9, 10, 11], true],
    ['送饭上楼，一周两天'],
    ['护溪认岸：一家人，五十米', [3, 4, 5, 6, 7, 8, 9, 10]],
    ['雪停了，一起扫出上学的路', cold],
  ],
  models: [
    ['身边好人：十二年照料瘫痪的邻居', [4, 5, 6, 7, 8, 9, 10, 11], true],
    ['身边好人：八年换亮一百多盏楼道灯', [6, 7, 8, 9, 10, 11], true],
    ['身边好人：修鞋三十年，鞋底下的良心', [6, 7, 8, 9, 10, 11], true],
    ['身边好人：下溪时守在闸口的人', [10, 11], true],
    ['推荐身边好人，三句话就够'],
    ['道德模范就在身边：学一件事，做一件事'],
    ['好人榜：看看谁住在您隔壁'],
  ],
  thrift: [['光盘不难，从小份菜点起'], ['剩菜打包，不丢人'], ['随手关灯、拧紧龙头'], ['一粒米，三百六十天']],
  rules: [
    ['牵好绳，捡好便'],
    ['电动车不进楼，电线不出窗'],
    ['礼让斑马线'],
    ['骑车戴头盔'],
    ['机动车让出消防通道'],
    ['高空不抛物'],
  ],
  other: [
    ['入户问卷，请看蓝色工作证', [11], true],
    ['谨防诈骗：先挂电话，再问家人'],
    ['燃气安检日程', [10, 11]],
    ['寒潮来了，裹好水管', cold],
    ['雨天别蹚看不见底的水', warm],
    ['接种、体检时间表'],
    ['便民大厅开门时间'],
  ],
};
const themes = Object.keys(contents);

const festivals: [from: string, to: string, content: string][] = [
  ['2026-01-24', '2026-02-25', '我们的节日·春节：写福送福，文明过年'],
  ['2026-02-27', '2026-03-06', '我们的节日·元宵：步行桥看灯，慢走让行'],
  ['2026-03-28', '2026-04-07', '我们的节日·清明：一束鲜花，一封信'],
  ['2026-06-12', '2026-06-20', '我们的节日·端午：艾草分到各家'],
  ['2026-08-15', '2026-08-20', '我们的节日·七夕：说说家里的话'],
  ['2026-09-19', '2026-10-08', '我们的节日·中秋国庆：月亮底下，长桌一张'],
  ['2026-10-12', '2026-10-19', '我们的节日·重阳：给老人照一张相'],
];

/** Each share of the 214 items of the year. */
const times: Record<SeedCommunity, number> = { qingfengli: 112, lianxi: 54, kangninghe: 48 };

function shownIn(community: SeedCommunity, turn: number): SeedEntry[] {
  const places = screenPlaces[community];
  let ordinary = turn * 3;
  return daysWithin(['2026-01-05', '2026-11-20'], times[community]).map((day, n): SeedEntry => {
    const [place, grid, screen] = nth(places, n + turn);
    const festival = festivals.find(([from, to]) => from <= day && day <= to);
    const of = { ledger: 'screens', community, day, place, grid };
    const plays = 24 + ((n * 7) % 5) * 12;
    if (festival && n % 2 === 0) {
      const details = { screen, content: festival[2], until: festival[1], plays };
      return { ...of, category: 'festivals', campaign: 'festivals', once: true, details };
    }
    const category = nth(themes, ordinary);
    const fitting = (contents[category] ?? []).filter(
      ([, months]) => !months || months.includes(Number(day.slice(5, 7))),
    );
    const [content, , once] = nth(fitting, Math.floor(ordinary / themes.length));
    ordinary += 1;
    const details = { screen, content, until: dayAfter(day, 9 + (n % 3) * 7), plays };
    return { ...of, category, ...(once && { once }), details };
  });
}

export const screens: SeedEntry[] = (Object.keys(times) as SeedCommunity[]).flatMap(shownIn);
