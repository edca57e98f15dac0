import { care } from './ledgers/care';
import { cleaning } from './ledgers/cleaning';
import type { SeedEntry } from './ledgers/content.types';
import { drives } from './ledgers/drives';
import { households } from './ledgers/households';
import { mediaEntries } from './ledgers/media';
import { meetings } from './ledgers/meetings';
import { removed, reversed } from './ledgers/mended';
import { organisation } from './ledgers/organisation';
import { publicity } from './ledgers/publicity';
import { remediation } from './ledgers/remediation';
import { screens } from './ledgers/screens';
import { streetEntries } from './ledgers/streets';
import { volunteering } from './ledgers/volunteering';
import { works } from './ledgers/works';
import { yearBefore } from './ledgers/year-before';

const ofTheYear: SeedEntry[] = [
  ...meetings,
  ...organisation,
  ...drives,
  ...screens,
  ...publicity,
  ...mediaEntries,
  ...households,
  ...volunteering,
  ...remediation,
  ...works,
  ...streetEntries,
  ...cleaning,
  ...care,
  reversed.wrong,
  removed.entry,
];

/** Everything that the three communities and the office entered by hand, from January 2025 to 20 November 2026. */
export const ledgerSeed: SeedEntry[] = [...ofTheYear, ...yearBefore(ofTheYear)];
