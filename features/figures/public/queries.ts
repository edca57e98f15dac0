import 'server-only';
import type { PublicFilter } from '../inputs';
import { type Counted, countAll, figures } from '../queries';
import { type ChosenPeriod, periodAsked } from '../rules';
import { type PublicName, publicFigures, shownToAll } from './rules';

/** `count` is null where it is of a few people. */
export type PublicFigure = Omit<Counted, 'name' | 'count'> & {
  name: PublicName;
  to: string | null;
  count: number | null;
};
export type WhatWasDone = { period: ChosenPeriod; figures: PublicFigure[] };

const chosen = publicFigures.flatMap(({ name }) => figures.find((figure) => figure.name === name) ?? []);

/** What was done in the whole sub-district, for everybody: of the figures that are public those that are not zero. */
export async function getWhatWasDone(filter: PublicFilter, now: Date): Promise<WhatWasDone> {
  const period = periodAsked(filter, now);
  const counted = new Map((await countAll(chosen, { communityId: null }, period)).map((one) => [one.name, one]));
  return {
    period,
    figures: publicFigures.flatMap(({ name, ...more }) => {
      const figure = counted.get(name);
      if (!figure || figure.count <= 0) return [];
      return [{ ...figure, name, to: 'to' in more ? more.to : null, count: shownToAll(figure.count, figure.unit) }];
    }),
  };
}
