import { firstQuarter } from './good-people/first-quarter';
import { notTaken } from './good-people/not-taken';
import { secondQuarter } from './good-people/second-quarter';
import { thirdQuarter } from './good-people/third-quarter';
import { underWay } from './good-people/under-way';

/** A year of good people in the demonstration neighbourhood: invented, in every fate that a clue can come to. */
export const goodPeople = [...firstQuarter, ...secondQuarter, ...thirdQuarter, ...underWay, ...notTaken];
