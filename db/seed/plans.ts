/** What the invented office and its communities plan, and what is asked of them from above. `community` null: the sub-district. */
export type SeedPlan = {
  community: 'qingfengli' | 'lianxi' | 'kangninghe' | null;
  what: string;
  dueDay: string;
  owner: string;
  askedBy?: string;
  figure?: string;
  target?: number;
  /** When it was done, and what came of it. */
  done?: { at: string; outcome: string };
};

export const seedPlans: SeedPlan[] = [
  {
    community: 'qingfengli',
    what: '开展居民院落卫生整治，做到一院一策',
    dueDay: '2027-03-31',
    owner: '网格长',
  },
  { community: 'qingfengli', what: '整合辖区单位场地和人手，共建校外辅导站', dueDay: '2027-06-30', owner: '社区经办' },
  { community: 'qingfengli', what: '完成五好文明家庭评选并公示', dueDay: '2026-12-31', owner: '社区负责人' },
  {
    community: 'qingfengli',
    what: '全年举办道德讲堂不少于十二场',
    dueDay: '2026-12-31',
    owner: '社区经办',
    figure: 'events-of-lecture',
    target: 12,
  },
  {
    community: 'qingfengli',
    what: '更换辖区破损窨井盖',
    dueDay: '2026-09-30',
    owner: '网格长',
    figure: 'remediation.quantity.well-cover',
    target: 15,
    done: { at: '2026-09-25 16:00', outcome: '摸排到的都已更换，新发现的随时换' },
  },
  {
    community: 'lianxi',
    what: '在莲溪路西头打造社会主义核心价值观宣传阵地',
    dueDay: '2027-05-31',
    owner: '社区负责人',
  },
  { community: null, what: '摸排市政环卫设施破损情况，逐项提出解决办法', dueDay: '2027-02-28', owner: '街道创建办' },
  { community: null, what: '打造星级志愿服务广场，活动标准化', dueDay: '2027-06-30', owner: '街道创建办' },
  { community: null, what: '建立优秀志愿者评选和回馈志愿者的办法', dueDay: '2027-03-31', owner: '街道创建办' },
  { community: null, what: '举办群众趣味运动会', dueDay: '2027-05-31', owner: '街道创建办' },
  {
    community: null,
    what: '按创建任务清单做好迎检准备',
    dueDay: '2026-10-31',
    owner: '街道创建办',
    askedBy: '区创建指挥部',
    done: { at: '2026-10-30 17:00', outcome: '清单所列各项均已办结' },
  },
  {
    community: null,
    what: '报送全年创建工作总结',
    dueDay: '2026-12-20',
    owner: '街道创建办',
    askedBy: '区创建指挥部',
  },
];
