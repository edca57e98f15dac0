/** The columns of the demonstration, in the order of the navigation; names from domain 9.8. */
export const columns = [
  { slug: 'news', name: '文明播报', nameEn: 'News', staleDays: 14, notices: false },
  { slug: 'notices', name: '公告公示', nameEn: 'Notices', staleDays: 14, notices: true },
  { slug: 'good-people', name: '身边好人', nameEn: 'Good people', staleDays: 45, notices: false },
  { slug: 'lectures', name: '道德讲堂', nameEn: 'Moral lectures', staleDays: 45, notices: false },
  { slug: 'volunteering', name: '志愿服务', nameEn: 'Volunteering', staleDays: 30, notices: false },
  { slug: 'environment', name: '环境整治', nameEn: 'Environment', staleDays: 30, notices: false },
  { slug: 'young-people', name: '未成年人', nameEn: 'Young people', staleDays: 45, notices: false },
  { slug: 'festivals', name: '我们的节日', nameEn: 'Festivals', staleDays: 90, notices: false },
  { slug: 'progress', name: '创建动态', nameEn: 'Progress', staleDays: 30, notices: false },
];
