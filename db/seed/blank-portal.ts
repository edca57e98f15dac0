import { portal as demonstration } from './portal';

/** A portal that begins empty: its own name until the first run asks for another, and nothing invented. */
export const blankPortal: Record<keyof typeof demonstration, string> = {
  name: '邻里',
  nameEn: 'Linli',
  subDistrict: '',
  subDistrictEn: '',
  tagline: '文明创建与邻里服务',
  taglineEn: 'Civility and good neighbourhood',
  host: '',
  organiser: '',
  address: '',
  officeHours: '',
  telephone: '',
  publicService: demonstration.publicService,
};
