'use server';
import { formAction } from '@/lib/form-action';
import { campaignInput } from './inputs';
import { saveCampaign } from './mutations';

export const saveCampaignAction = formAction(campaignInput, async (viewer, input) => {
  await saveCampaign(viewer, input, new Date());
  return '/desk/ledgers/campaigns?done=saved';
});
