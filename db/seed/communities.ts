export const communities = [
  {
    slug: 'qingfengli',
    name: '青枫里社区',
    nameEn: 'Qingfengli Community',
    address: '梧桐路 88 号',
    officeHours: '周一至周六 8:30–17:30',
    telephone: '0000-5550101',
    intro:
      '<p>青枫里在梧桐路西头，是从前几家工厂的职工住区，26栋老楼，1860户，一半以上的人家住了二十年还多。楼没有电梯，却有小广场、长者食堂、校外辅导站和六棵老梧桐，饭后总有人下棋。</p><p>这几年我们做得最多的，是清楼道、修楼道灯、给台阶加坡道。事情怎么做，先请邻居来议。想出力、想说话，到社区服务大厅2号窗口来。</p>',
    introEn:
      '<p>Qingfengli lies at the western end of Wutong Road. It was built for the workers of several factories: 26 old blocks, 1,860 households, and more than half of the families have lived here for over twenty years. The blocks have no lifts, but there is a small square, a canteen for older people, an after-school study room and six old plane trees, and somebody is always playing chess after dinner.</p><p>What we have done most in these years is clear stairwells, mend stairwell lights and add ramps beside steps. Neighbours are asked first how a thing should be done. If you would like to help, or to have your say, come to window 2 of the community service hall.</p>',
    grids: [
      '第一网格（1至6号楼）',
      '第二网格（7至12号楼和小广场）',
      '第三网格（13至17号楼）',
      '第四网格（18至22号楼）',
      '第五网格（23至26号楼和梧桐路店铺）',
    ],
  },
  {
    slug: 'lianxi',
    name: '莲溪社区',
    nameEn: 'Lianxi Community',
    address: '莲溪路 36 号',
    officeHours: '周一至周六 8:30–17:30',
    telephone: '0000-5550102',
    intro:
      '<p>莲溪社区沿着一条1.2公里长的小溪展开，2640户，多是近十几年建的小区，年轻父母和孩子多。莲溪小学在中间，一座步行桥连着两岸，早晚都是牵手过桥的人。</p><p>我们花力气最多的是孩子：楼梯口读书会、暑期班、上学的“步行巴士”。溪水要大家看护，每季度下溪一次，50米一段认岸。带孩子来活动室坐坐，或者到服务大厅1号窗口找我们。</p>',
    introEn:
      '<p>Lianxi Community stretches along a stream 1.2 kilometres long. It has 2,640 households, most of them in estates built within the last fifteen years or so, with many young parents and children. Lianxi Primary School stands in the middle, a footbridge joins the two banks, and morning and evening people cross it hand in hand.</p><p>Children take most of our effort: the reading circles on the stair landings, the summer class, the “walking bus” to school. The stream is in everybody’s care: we clean it once a quarter, and people adopt the bank by lengths of 50 metres. Bring your children to the activity room, or find us at window 1 of the service hall.</p>',
    grids: [
      '第一网格（莲溪路以北）',
      '第二网格（莲溪路以南）',
      '第三网格（小学周边）',
      '第四网格（溪东1至3号院）',
      '第五网格（溪东4至6号院）',
      '第六网格（小吃街和桥头）',
    ],
  },
  {
    slug: 'kangninghe',
    name: '康宁河社区',
    nameEn: 'Kangninghe Community',
    address: '康宁河路 15 号',
    officeHours: '周一至周日 8:30–17:30',
    telephone: '0000-5550103',
    intro:
      '<p>康宁河社区临着康宁河，有菜市场，有康宁河路和枫桥巷两条热闹的老街，2210户里四成是来做买卖、打工的新邻居。天不亮就有人上货，入夜了还有人修鞋、煮面。</p><p>我们常做三件事：把路让给行人，把摊子安顿好，让新来的人认得隔壁。办事大厅一周七天开门，看摊的人不用请假。租房、入学、欠薪、邻里，随便问，3号窗口有人听。</p>',
    introEn:
      '<p>Kangninghe Community lies beside the Kangning River. It has a vegetable market and two busy old streets, Kangninghe Road and Fengqiao Lane. Of its 2,210 households, four in ten are new neighbours who came to trade or to work. Goods arrive before dawn, and after dark somebody is still mending shoes or boiling noodles.</p><p>Three things keep us busy: giving the road back to people on foot, finding a proper place for the stalls, and helping those who have just arrived to know the people next door. The service hall is open seven days a week, so nobody has to close a stall to come. Renting, schools, unpaid wages, neighbours: ask about anything, and somebody at window 3 will listen.</p>',
    grids: [
      '第一网格（康宁河路东段）',
      '第二网格（康宁河路中段和菜市场）',
      '第三网格（康宁河路西段）',
      '第四网格（枫桥巷）',
      '第五网格（河边步道沿线）',
    ],
  },
];
