import { z } from 'zod';
import { day, optionalId, requiredText, versionNumber } from '@/lib/fields';

export const campaignNameMax = 40;

export const campaignInput = z
  .object({
    id: optionalId,
    version: versionNumber,
    name: requiredText(campaignNameMax, 'campaignNameMissing'),
    communityId: optionalId,
    fromDay: day,
    toDay: day,
  })
  .refine(({ fromDay, toDay }) => fromDay <= toDay, { error: 'endNotAfterStart', path: ['toDay'] });
export type CampaignInput = z.infer<typeof campaignInput>;
