import type { SeedCommunity, SeedEntry } from './content.types';

type Team = readonly [SeedCommunity, day: string, team: string, place: string, members: number, standard: string];

/** Who sweeps which roads and courts; one team each, set up at the beginning of the year. */
const teams: Team[] = [
  ['qingfengli', '2026-01-06', '青枫里保洁组', '1至26号楼院落、梧桐路南段', 9, '每天清扫两遍，院落垃圾不过夜'],
  ['lianxi', '2026-01-08', '莲溪保洁组', '溪东溪西各院、莲溪路', 7, '每天清扫两遍，雨后加扫一遍'],
  ['kangninghe', '2026-01-09', '康宁河保洁组', '康宁河路、菜市场周边', 8, '菜市场周边每天三遍，收摊后冲洗'],
];

export const cleaning: SeedEntry[] = teams.map(([community, day, team, place, members, standard]) => ({
  ledger: 'cleaning-teams',
  community,
  category: 'founded',
  day,
  place,
  details: { team, unit: '梧桐市政养护队（演示）', members, standard },
  once: true,
}));
