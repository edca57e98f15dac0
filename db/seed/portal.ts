/** The portal of the demonstration: invented, with no legal mark. */
export const portal = {
  name: '梧桐邻里',
  nameEn: 'Wutong Neighbours',
  subDistrict: '梧桐街道',
  subDistrictEn: 'Wutong Sub-district',
  tagline: '梧桐街道 · 文明创建与邻里服务',
  taglineEn: 'Wutong Sub-district · civility and good neighbourhood',
  host: '梧桐街道办事处（演示）',
  organiser: '青枫里、莲溪、康宁河社区居委会（演示）',
  address: '梧桐路街道办事处一楼便民大厅',
  officeHours: '周一至周六 8:30–17:30',
  telephone: '0000-5550100',
  publicService: '富强　民主　文明　和谐\n自由　平等　公正　法治\n爱国　敬业　诚信　友善',
};
