import 'server-only';
import { db } from '@/db/client';
import { reasonsOf } from '@/features/announcements/imports/inputs';
import type { Reason } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { listCampaigns } from '../campaigns/queries';
import { isClosed } from '../closings/queries';
import { campaignNamed, factsOf, postedOf, takenBackReasons } from '../imports/rules';
import type { LedgerRow } from '../imports/sheets';
import { type EntryInput, entryInput } from '../inputs';
import { type LedgerDefinition, monthOf, reasonsNotToKeep } from '../rules';
import { unitReasons } from '../units/rules';

const amounts = ['quantity', 'quantity2', 'unit', 'unit2'];

type Check = { reasons: Reason[]; entry?: EntryInput };

/** Asks of one row after another why it cannot be kept, as the form of an entry would; `unread`: cells that say so already. */
export async function checksOf(viewer: Viewer, ledger: LedgerDefinition, now: Date) {
  const schema = entryInput(ledger);
  const campaigns = await listCampaigns(viewer);
  const own = (viewer.kind === 'staff' && viewer.communityId) || '';
  const isClosedOnce = remembered((communityId: string | null, month: string) => isClosed(db, communityId, month));
  return async (row: LedgerRow, unread: (column: string) => boolean): Promise<Check> => {
    const community = unread('community') ? '' : (row.community ?? own);
    const facts = factsOf(ledger, row, community);
    const campaignId = row.campaign ? campaignNamed(campaigns, row.campaign, facts) : null;
    const parsed = schema.safeParse(postedOf(ledger, row, { community, campaignId: campaignId ?? null }));
    const closed = community !== '' && (await isClosedOnce(facts.communityId, monthOf(facts.day)));
    const state = { closed, isPlaceThere: true, isCampaignFit: campaignId !== undefined };
    const found: Reason[] = [
      ...(parsed.success ? [] : reasonsOf(parsed.error).map(tooFine)),
      ...reasonsNotToKeep(viewer, ledger, facts, state, now),
      ...unitReasons(ledger, facts.category, row),
      ...takenBackReasons(row),
    ];
    // What an amount has to be depends on a category that is known.
    const reasons = found.filter(({ field }) => !unread('category') || !amounts.includes(field ?? ''));
    return { reasons, ...(parsed.success && { entry: parsed.data }) };
  };
}

/** The answers of a question that many rows ask. */
function remembered(ask: (communityId: string | null, month: string) => Promise<boolean>): typeof ask {
  const answers = new Map<string, Promise<boolean>>();
  return (communityId, month) => {
    const key = `${communityId} ${month}`;
    const answer = answers.get(key) ?? ask(communityId, month);
    answers.set(key, answer);
    return answer;
  };
}

// The cell was a number: it is none for a form only when it has more digits than any unit.
const tooFine = (reason: Reason): Reason =>
  reason.code === 'quantityNotNumber' ? { ...reason, code: 'quantityTooFine' } : reason;
