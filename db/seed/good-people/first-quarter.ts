import type { SeedCourse, SeedPerson } from './content.types';

const all = ['nominee-name', 'nominee-picture', 'nominee-story', 'nominee-upward'] as const;
const together = {
  reviewOpened: '2026-03-10 09:00',
  reviewed: '2026-03-13 16:30',
  noticed: '2026-03-17 16:00',
} satisfies SeedCourse;
const batch = { period: 'quarter', year: 2026, part: 1 } as const;
const named = {
  level: 'sub-district',
  title: 'good-person',
  outcome: 'honoured',
  batch: '2026年第一季度“梧桐好人”',
  day: '2026-03-27',
  document: '梧街文明〔2026〕0号',
} as const;
const rules = '梧桐街道好人礼遇帮扶办法（演示）';
const purse = '街道文明实践专项经费（演示）';

/** Honoured in the first quarter of 2026. */
export const firstQuarter: SeedPerson[] = [
  {
    key: 'shen-yuhe',
    name: '沈玉禾',
    community: 'qingfengli',
    category: 'filial',
    channel: 'neighbour',
    clue: {
      at: '2026-01-08 19:42',
      deed: '沈玉禾照料隔壁瘫痪的栾奶奶十二年，翻身喂饭换药记了八个本子，老人没长过褥疮。',
      nominator: '祝家阿姨',
      contact: '000 0000 0101',
      second: {
        at: '2026-01-21 10:15',
        deed: '我妈妈栾老太太全靠隔壁沈姐照顾，我在外省，十二年里她比我这个女儿到得早。',
        nominator: '栾奶奶的女儿',
        contact: '000 0000 0102',
      },
    },
    fate: 'honoured',
    course: {
      decided: '2026-01-12 09:30',
      consented: '2026-01-26 15:10',
      formed: '2026-02-24 11:20',
      verified: '2026-02-27 16:00',
      ...together,
    },
    form: {
      gender: '女',
      birth: '1967-10',
      politics: '群众',
      education: '初中',
      identity: '纺织厂退休工人',
      workplace: '已退休',
      address: '青枫里第二网格',
      telephone: '000 0000 0000',
      oneLine: '十二年照料瘫痪的邻居，一天一天记满了八个本子',
      brief:
        '沈玉禾，58岁，纺织厂退休工人。邻居栾奶奶十二年前中风，下半身不能动，女儿在外省。从那时起，翻身、擦洗、喂饭、换药大半由沈玉禾来做，几点翻身、几点吃药都记在本子上，老人没有长过一次褥疮。',
      story: `沈玉禾58岁，在青枫里住了三十多年，从纺织厂挡车工的位置上退的休。
隔壁的栾奶奶十二年前中风，下半身再没有动过，沈玉禾照料她，照料到今天。
头一个月谁都没有经验。夜里该两个钟头翻一次身，她怕睡过去，拿根布带子一头系在自己手腕上，一头从阳台的窗子递过去，栾奶奶难受了就拽一下。后来两家商量，在墙上装了一个门铃。那根布带子她没扔，洗干净，给老人捆被子用。
从那时起有了本子。几点翻身，几点吃药，吃了半碗还是一碗，拉肚子没有。本子是儿子上学剩下的作业本，写满一册换一册，如今写到第九本。社区卫生站的大夫来看，先不问人，先翻本子，说比病历清楚。
问她图什么，她要从三十年前讲起。那时候两口子都上三班倒，儿子刚满周岁没人带，栾奶奶把孩子抱过去，一抱五年，没收过一分钱。孩子夜里认床，老人抱着他在楼下的梧桐树底下一圈一圈地走。“他会走路，是那棵树底下学的。”沈玉禾说，“她先帮我看大的孩子，我这算什么。”
去年入冬她自己摔了手腕，没吭声，用左手喂了九天饭。第十天勺子掉在地上，楼里的人才知道，当晚就在门上贴了一张排班表，星期二、四、六，三户人家轮着来。她起初不放心，站在边上看，看了两回，回家睡了一个整觉。
上门走访那天，栾奶奶抢着说话，说沈玉禾什么都好，就是汤做得淡。沈玉禾在厨房里应了一声：“大夫让淡的。”`,
      honours: '2024年社区好邻居',
    },
    portrait: '沈玉禾的画像：短发微白，系着围裙，身后是厨房的窗和一只汤锅',
    pictures: [
      { file: 'notebooks', alt: '窗下的小桌上摞着旧作业本，旁边一只碗、一把勺' },
      { file: 'kitchen', alt: '长者食堂的打饭台，厨师正往饭盒里盛菜' },
    ],
    consents: [...all],
    visit: {
      day: '2026-02-11',
      report:
        '傅长庚、陆见山到沈玉禾和栾奶奶家中，与栾奶奶谈四十分钟，电话询问其女儿，另问对门、楼下两户及长者食堂覃阿福。八册记录逐册看过，日期连续。卫生站证实无褥疮。各方说法一致。',
      outcome: 'confirmed',
    },
    opinions: [
      { source: 'community', outcome: 'no-objection', day: '2026-02-25', document: '青枫里居委会意见（演示）第0号' },
    ],
    batch: { ...batch, at: '2026-03-25 10:00' },
    results: [
      named,
      {
        level: 'district',
        title: 'good-person',
        outcome: 'honoured',
        batch: '2026年上半年区好人榜',
        day: '2026-05-15',
        document: '区文明〔2026〕0号（演示）',
      },
      {
        level: 'city',
        title: 'good-person',
        outcome: 'honoured',
        batch: '2026年8月市好人榜',
        day: '2026-08-20',
        document: '市文明〔2026〕0号（演示）',
      },
    ],
    supports: [
      {
        kind: 'visit',
        basis: rules,
        day: '2026-06-18',
        visitors: '傅长庚、苗可久',
        amountFen: 50000,
        goods: '粽子一提、护腰一条',
        source: purse,
      },
      {
        kind: 'visit',
        basis: rules,
        day: '2026-09-23',
        visitors: '傅长庚、陆见山',
        amountFen: 50000,
        goods: '月饼一盒、米十斤',
        source: purse,
      },
    ],
  },
  {
    key: 'yu-wangshu',
    name: '虞望舒',
    community: 'lianxi',
    category: 'helping',
    channel: 'neighbour',
    clue: {
      at: '2026-01-14 08:55',
      deed: '退休护士虞望舒给9户出不了门的人家上门量血压、换药，五年了，一次没收过钱。',
      nominator: '溪东2号院一位家属',
      contact: '000 0000 0103',
    },
    fate: 'honoured',
    course: {
      decided: '2026-01-16 10:40',
      consented: '2026-01-23 09:20',
      formed: '2026-02-13 16:05',
      verified: '2026-02-28 11:00',
      ...together,
    },
    form: {
      gender: '女',
      birth: '1962-06',
      politics: '中共党员',
      education: '中专',
      identity: '退休护士',
      workplace: '已退休',
      address: '莲溪第四网格',
      telephone: '000 0000 0000',
      oneLine: '五年里给9户行动不便的人家上门量血压、换药1140次',
      brief:
        '虞望舒，63岁，退休护士。2021年起给莲溪9户行动不便的人家上门量血压、换药、看用药，五年记录1140次。该去医院的，她一定劝去医院，并陪过31趟。',
      story: `虞望舒的布包里有四样东西：血压计、一卷胶布、一把圆头剪刀、一本巴掌大的册子。她63岁，在医院做了三十五年护士，退休后住在溪东2号院。
五年里，她给莲溪9户出不了门的人家上门量血压、换药，册子上记着1140次。
第一户是碰上的。2021年春天她下楼倒垃圾，看见一位老先生坐在花坛沿上，裤脚卷着，小腿上的纱布已经发黄。他说卫生站不远，可是三层楼下来一趟，要歇半天才上得去。她回家拿了包，在花坛边换的药。第二天老先生的老伴端着一碗饺子找到她家门口，问明天还能不能来。
从一户到九户用了两年。她给自己排了课表，星期一、三、五上午，从院子最东头走到最西头，一趟两个半钟头。每户门边贴一张纸，哪天、多少、吃没吃药，写得大大的，儿女回来抬头就看见。
她有三条不做：不开药，不打针，不说“没事”。“没事”两个字，她当护士的时候说错过一回，记了一辈子。去年11月，她给一位大娘量完血压，又量了一遍，坐下来拨了急救电话。大娘嫌她多事，说早饭还在锅里。到医院查出来是心梗前兆，大夫说晚半天就难讲。
她劝人去医院，劝不动就陪着去，五年陪了31趟。排队的时候老人紧张，她给人家讲自己年轻时扎针手抖，把实习生的茶水碰翻在院长身上。
走访的人跟她走了一个上午。第七户的老先生听见脚步就把袖子卷好了，说，望舒来，我的表都不用看。`,
    },
    portrait: '虞望舒的画像：灰白短发，戴眼镜，颈上挂着听诊器，身后是量血压的小桌',
    pictures: [{ file: 'blood-pressure', alt: '窗边小桌上放着血压计、一卷胶布和一本小册子' }],
    consents: [...all],
    visit: {
      day: '2026-02-10',
      report:
        '邵听荷与街道温如许随虞望舒走完九户，每户单独问话，核对门边记录与本人册子，抽查四十次，次数、日期相符。卫生站证实其从不开药、不注射。去年11月送医一事由家属出示病历首页核对，不留存。',
      outcome: 'confirmed',
    },
    opinions: [
      { source: 'community', outcome: 'no-objection', day: '2026-02-26', document: '莲溪居委会意见（演示）第0号' },
      { source: 'employer', outcome: 'no-objection', day: '2026-02-24', document: '原单位离退休办复函（演示）' },
    ],
    batch: { ...batch, at: '2026-03-25 15:00' },
    results: [named],
    supports: [
      {
        kind: 'visit',
        basis: rules,
        day: '2026-09-23',
        visitors: '邵听荷、温如许',
        amountFen: 50000,
        goods: '月饼一盒、血压计电池一板',
        source: purse,
      },
    ],
  },
  {
    key: 'ying-xiansheng',
    name: '应先生',
    community: 'kangninghe',
    category: 'integrity',
    channel: 'neighbour',
    clue: {
      at: '2026-01-19 12:30',
      deed: '拉货的应师傅捡到我的布包，里面是进货的钱，他在原地等了两个多小时。',
      nominator: '菜市场一位摊主',
      contact: '000 0000 0104',
    },
    fate: 'honoured',
    course: {
      decided: '2026-01-20 09:10',
      consented: '2026-01-30 13:40',
      formed: '2026-02-25 10:00',
      verified: '2026-02-28 15:30',
      ...together,
    },
    form: {
      gender: '男',
      birth: '1980-09',
      politics: '群众',
      education: '初中',
      identity: '三轮车货运师傅',
      address: '康宁河第二网格',
      telephone: '000 0000 0000',
      oneLine: '捡到一布包货款，在风里等失主等了两个多小时',
      brief:
        '应先生，45岁，在康宁河菜市场一带拉货。2026年1月的一个早晨捡到一只布包，内有一位摊主的货款，他在原地等了两个多小时，误了三趟活，把布包当面交还，没有收谢礼。',
      story: `菜市场后门那几辆三轮车里，应先生的一辆最好认，车把上绑着一只搪瓷缸。他45岁，来康宁河拉货十一年，白菜、豆腐、煤气灶都拉过。本人只愿登姓，这里就称他应先生。
今年1月，他捡到一只装着货款的布包，在原地等了两个多小时，等到失主为止。
那天是腊月里最冷的几天，早上五点四十，他拉完第一趟豆腐往回走，车轮在东段路口硌了一下。下来一看，是一只蓝布包，口没扎紧，露出一沓钱的边。他没有往外掏，把口扎上，夹在胳肢窝底下，车靠边停好，人站在路灯下面。
六点来钟，约好的活来催。他在电话里说，走不开。人家问怎么走不开，他说，看东西呢。七点，又推掉一趟。路灯灭了，他怕站偏了人家找不着，在原地拿砖头划了一道。
失主是卖干货的一位摊主，发现布包不见，把昨夜走过的路来回走了三遍，走到第四遍，看见一个人缩着脖子站在砖印上。他迎上来先问：包什么颜色，里头除了钱还有什么。她说，还有半块烧饼。应先生把包递过去，说：“对，烧饼。”
钱一共是一万四千多，一张不少。她抽出几张往他手里塞，他把手背到身后，说你把烧饼给我吧，我早饭没吃。
后来摊主见人就讲，讲到邻居都来写线索。走访的人问他，两个钟头就没想过去趟派出所？他说想过，去了，她回来找不着人，多急。`,
    },
    pictures: [{ file: 'market', alt: '菜市场的通道，两边是码得整齐的菜摊' }],
    consents: ['nominee-name', 'nominee-story', 'nominee-upward'],
    visit: {
      day: '2026-02-12',
      report:
        '柯砚秋与街道温如许分别询问失主、豆腐摊主、当日两位被推掉活的货主，看过路口公共视频记录的时间，从五点四十二分到七点五十五分。金额由失主凭进货单说明。各方一致。本人要求只登姓，不照相。',
      outcome: 'confirmed',
    },
    opinions: [
      { source: 'community', outcome: 'no-objection', day: '2026-02-26', document: '康宁河居委会意见（演示）第0号' },
    ],
    batch: { ...batch, at: '2026-03-26 09:30' },
    results: [named],
    supports: [
      {
        kind: 'visit',
        basis: rules,
        day: '2026-06-18',
        visitors: '柯砚秋、温如许',
        amountFen: 50000,
        goods: '粽子一提、雨衣一件',
        source: purse,
      },
    ],
  },
  {
    key: 'situ-qing',
    name: '司徒青',
    community: 'kangninghe',
    category: 'dedication',
    channel: 'organisation',
    clue: {
      at: '2026-01-06 10:05',
      deed: '环卫班组长司徒青扫康宁河路十四年，砖松井响随手报，还叫得出路上老人的名字。',
      nominator: '康宁河环卫班',
      contact: '000 0000 0105',
      proof: 'paper',
    },
    fate: 'honoured',
    course: {
      decided: '2026-01-07 09:00',
      consented: '2026-01-15 14:20',
      formed: '2026-02-13 17:00',
      verified: '2026-02-28 16:10',
      ...together,
    },
    form: {
      gender: '女',
      birth: '1976-12',
      politics: '群众',
      education: '初中',
      identity: '环卫班组长',
      workplace: '康宁河环卫班',
      address: '康宁河第三网格',
      telephone: '000 0000 0000',
      oneLine: '十四年扫同一条路，哪块砖松了她都说得出来',
      brief:
        '司徒青，49岁，康宁河环卫班组长。十四年清扫同一条路，四年里报修路砖、井盖、路灯213处，留心独自出门的老人，两次发现异常及时喊人。',
      story: `凌晨四点半，康宁河路上先有扫帚声，后有鸟叫。扫帚是司徒青的。她49岁，是环卫班的组长，带着六个人。
她在这条路上扫了十四年，哪块砖松了，哪家老人几点出门，她都说得出来。
新来的组员头一天跟班，她不教扫地，教走路。“脚底下要认路。踩上去不响的，不用管；响一声的，明天再听；响两声的，今天就报。”她口袋里有一截红粉笔，松了的砖画个三角，报上去，修好了再用鞋底蹭掉。四年前社区给了一个登记本，她报修过213处，一处一行，字写得大，像小学生的。
路上的人，她也这么认。西段有位老先生，每天五点五十提着鸟笼出来，雷打不动。前年腊月的一天，六点十分还没见人，她放下扫帚，去敲了网格员的门。老先生在屋里滑倒了，腿压在柜子下面，喊不出声。从那以后他出门改成五点四十，说是早点让她看见，好放心。
她不会骑电动车，上下班靠走，一趟四十分钟。有人劝她换个轻省的活，商场里有空调。她去试过三天，回来了，说里头的地太光，扫完看不出扫过没有。
去年除夕，组里两个人要赶回老家的车，她一个人扫了三个人的路段，扫到天大亮。路口早点铺的老板拉她进去吃了一碗馄饨，多放了六个，她数了，第二天给人家门口多扫了一遍。
走访的人在早点铺里打听她，店里的人你一句我一句说得正热闹，外面过去一辆保洁车，有人指着窗子：“别问我们了，就是她。”`,
    },
    portrait: '司徒青的画像：戴橙色环卫帽，穿反光背心，手握竹扫帚，身后是清晨的街',
    pictures: [{ file: 'shopfronts', alt: '康宁河路一排店铺，门前的路面扫得干净' }],
    consents: [...all],
    visit: {
      day: '2026-02-09',
      report:
        '柯砚秋与街道温如许凌晨随班一次，问环卫班五人、沿街店主四家、鸟笼老人及其儿子，核对报修登记213行，抽查二十处均有维修记录。',
      outcome: 'confirmed',
    },
    opinions: [
      { source: 'employer', outcome: 'no-objection', day: '2026-02-24', document: '环卫班意见（演示）第0号' },
      { source: 'community', outcome: 'no-objection', day: '2026-02-26', document: '康宁河居委会意见（演示）第0号' },
    ],
    batch: { ...batch, at: '2026-03-26 09:30' },
    results: [
      named,
      {
        level: 'district',
        title: 'good-person',
        outcome: 'not-honoured',
        batch: '2026年上半年区好人榜',
        day: '2026-05-15',
        document: '',
      },
    ],
    supports: [
      {
        kind: 'courtesy',
        basis: rules,
        day: '2026-10-15',
        visitors: '',
        amountFen: 0,
        goods: '年度体检一次',
        source: purse,
      },
    ],
  },
  {
    key: 'zhuo-chunhui',
    name: '卓春晖',
    community: 'qingfengli',
    category: 'dedication',
    channel: 'neighbour',
    clue: {
      at: '2025-12-17 17:26',
      deed: '邮递员卓春晖把地址写错的信一封封找到主人，六年送活了112封“死信”。',
      nominator: '一位收到旧信的退休教师',
      contact: '000 0000 0106',
    },
    fate: 'withdrawn',
    course: {
      decided: '2025-12-19 10:00',
      consented: '2026-01-09 16:30',
      formed: '2026-02-03 09:40',
      verified: '2026-02-26 14:00',
      ...together,
      ended: '2026-10-12 10:20',
    },
    form: {
      gender: '男',
      birth: '1978-04',
      politics: '群众',
      education: '中专',
      identity: '邮递员',
      workplace: '梧桐路投递点',
      address: '青枫里第五网格',
      telephone: '000 0000 0000',
      oneLine: '六年里替112封写错地址的信找到了收信人',
      brief:
        '卓春晖，47岁，梧桐路投递点邮递员，在青枫里送信十九年。老厂区楼号改过两回，来信地址常对不上。六年里，他利用下班时间问人、翻旧门牌，为112封无法投递的信找到了收信人。',
      story: `青枫里的楼号改过两回。头一回是工厂合并，第二回是通了暖气。住了几十年的人自己都说不清从前的“南三栋”是现在的几号，邮递员卓春晖说得清。他47岁，在这一片送了十九年信。
六年里，他替112封写错地址的信找到了收信人。
按规矩，查无此人的信可以退回去。有一回他要退一封，翻过来看见背面写着一行小字：“师傅，请您多问一句。”他就多问了一句。问到第四个人，是个下棋的老工人，头也不抬，说，南三栋，拆了，人搬到9号楼跟闺女住了。信送到，收信的老太太八十一岁，拆开看了半天，是当年一起下乡的姐妹写来的，两个人三十八年没有音信。
从那天起，退之前多问一句成了他的习惯。他画了一张图，左边是老楼号，右边是新楼号，中间拉着线，贴在投递点的柜门里。图上的字密得像蚂蚁，谁来顶班都照着找。
最难的一封信找了五个月，信封上只有厂名和一个小名，“小毛头收”。他把这个小名问遍了长者食堂，有人说是锻工车间的，有人说早去了外地。端午那天，一位头发全白的老师傅自己找上门，问是不是有他的信。“你是小毛头？”“六十年没人这么叫了。”
他的包里常年放着一副老花镜，是给收信人预备的。有的老人接了信看不清，又舍不得等到晚上，就坐在台阶上戴他的眼镜看。他在旁边等，手里整理下一栋的报纸，也不催。`,
    },
    portrait: '卓春晖的画像：戴深绿邮递帽，背绿色邮包，身后是一辆自行车和老楼的信箱',
    pictures: [{ file: 'stairwell', alt: '老楼的楼梯间，墙边一排信箱' }],
    consents: [...all],
    visit: {
      day: '2026-01-29',
      report:
        '傅长庚、苗可久在投递点查看登记，112封均有签收日期；走访收信人九位，其中七位当面说明经过。新旧楼号对照图看过。',
      outcome: 'confirmed',
    },
    opinions: [
      { source: 'employer', outcome: 'no-objection', day: '2026-02-05', document: '投递点意见（演示）第0号' },
      { source: 'community', outcome: 'no-objection', day: '2026-02-25', document: '青枫里居委会意见（演示）第0号' },
    ],
    batch: { ...batch, at: '2026-03-25 10:00' },
    reason: '本人搬去外地工作，希望名字和照片都不再登，社区照办。',
  },
];
