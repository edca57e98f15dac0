import { communities } from '../communities';
import type { SeedEntry } from './content.types';

const typed = (amount: number | undefined) => (amount === undefined ? '' : String(amount));
const ticked = (value: string | number | boolean) => (value === true ? 'on' : value === false ? 'off' : String(value));

/** An entry as its form would post it, without the ids of its community and campaign. */
export function postedOf({ community, grid, details = {}, ...entry }: SeedEntry) {
  const { category, place, day, quantity, quantity2, people } = entry;
  return {
    ...{ day, category, place },
    grid: grid && communities.find(({ slug }) => slug === community)?.grids[grid - 1],
    ...{ quantity: typed(quantity), quantity2: typed(quantity2), people: typed(people) },
    details: Object.fromEntries(Object.entries(details).map(([name, value]) => [name, ticked(value)])),
  };
}
