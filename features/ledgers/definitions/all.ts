import type { LedgerDefinition } from '../rules';
import { banners } from './banners';
import { boards } from './boards';
import { broadcasts } from './broadcasts';
import { cleaningTeams } from './cleaning-teams';
import { coordinationCases } from './coordination-cases';
import { documents } from './documents';
import { facilities } from './facilities';
import { gatherings } from './gatherings';
import { goodDeeds } from './good-deeds';
import { goodPeople } from './good-people';
import { householdVisits } from './household-visits';
import { inspections } from './inspections';
import { leadGroups } from './lead-groups';
import { mediaReports } from './media-reports';
import { meetings } from './meetings';
import { newMedia } from './new-media';
import { pairings } from './pairings';
import { partnerUnits } from './partner-units';
import { portalNews } from './portal-news';
import { posters } from './posters';
import { praise } from './praise';
import { publicBoards } from './public-boards';
import { publicityDrives } from './publicity-drives';
import { recommendations } from './recommendations';
import { remediation } from './remediation';
import { sanbao } from './sanbao';
import { sanbaoChecks } from './sanbao-checks';
import { screens } from './screens';
import { selections } from './selections';
import { shops } from './shops';
import { stationChecks } from './station-checks';
import { supportGiven } from './support-given';
import { surveys } from './surveys';
import { tutoringSessions } from './tutoring-sessions';
import { volunteerActivities } from './volunteer-activities';
import { volunteerTeams } from './volunteer-teams';
import { volunteerTrainings } from './volunteer-trainings';
import { wishes } from './wishes';
import { workplaceVisits } from './workplace-visits';
import { works } from './works';

/** Every ledger, in the order of the archive boxes. A new one is a file beside this one and a line here. */
export const ledgers: LedgerDefinition[] = [
  meetings,
  documents,
  leadGroups,
  publicityDrives,
  screens,
  banners,
  boards,
  publicBoards,
  posters,
  broadcasts,
  mediaReports,
  newMedia,
  portalNews,
  householdVisits,
  workplaceVisits,
  goodPeople,
  recommendations,
  supportGiven,
  selections,
  volunteerTeams,
  volunteerActivities,
  volunteerTrainings,
  stationChecks,
  tutoringSessions,
  remediation,
  cleaningTeams,
  works,
  facilities,
  inspections,
  shops,
  sanbao,
  sanbaoChecks,
  gatherings,
  goodDeeds,
  wishes,
  pairings,
  partnerUnits,
  coordinationCases,
  surveys,
  praise,
];

const byName = new Map(ledgers.map((ledger) => [ledger.name, ledger]));

/** The ledger of a name in an address or a row; undefined for any other name. */
export const ledgerNamed = (name: string): LedgerDefinition | undefined => byName.get(name);
