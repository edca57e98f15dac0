import type { AnnouncementStatus } from '@/db/schema/announcements.values';
import { may } from '@/features/accounts/rules';
import { plainText } from '@/lib/rich-text';
import { picturesWithoutAlt } from '@/lib/rich-text-pictures';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';

/** Where a text may go from where it is; a withdrawn one can be published again after it was mended. */
const transitions: Record<AnnouncementStatus, readonly AnnouncementStatus[]> = {
  draft: ['published'],
  published: ['withdrawn'],
  withdrawn: ['published'],
};

export type Text = {
  status: AnnouncementStatus;
  communityId: string | null;
  title: string;
  summary: string;
  body: string;
  coverId: string | null;
  coverAlt: string;
};

const notAllowed = (allowed: boolean): Reason | false => !allowed && { code: 'notYours' };

export const mayEdit = (viewer: Viewer, text: Pick<Text, 'communityId'>) =>
  may(viewer, 'announcement.write', text.communityId);

/** Why a text cannot be published now; empty when it can. */
export function reasonsNotToPublish(viewer: Viewer, text: Text): Reason[] {
  return withAll([
    notAllowed(may(viewer, 'announcement.publish', text.communityId)),
    !transitions[text.status].includes('published') && { code: 'alreadyPublished' },
    ...incomplete(text),
  ]);
}

/** Why a published text cannot be corrected so. */
export function reasonsNotToCorrect(viewer: Viewer, text: Text): Reason[] {
  return withAll([
    notAllowed(may(viewer, 'announcement.publish', text.communityId)),
    text.status !== 'published' && { code: 'notPublished' },
    ...incomplete(text),
  ]);
}

export function reasonsNotToWithdraw(viewer: Viewer, text: Pick<Text, 'status' | 'communityId'>): Reason[] {
  return withAll([
    notAllowed(may(viewer, 'announcement.withdraw', text.communityId)),
    text.status !== 'published' && { code: 'notPublished' },
  ]);
}

/** Only a text that was never public can be thrown away. */
export function reasonsNotToDiscard(viewer: Viewer, text: Pick<Text, 'status' | 'communityId'>): Reason[] {
  return withAll([notAllowed(mayEdit(viewer, text)), text.status !== 'draft' && { code: 'wasPublic' }]);
}

export function reasonsNotToPin(viewer: Viewer, text: Pick<Text, 'status' | 'communityId'>): Reason[] {
  return withAll([
    notAllowed(may(viewer, 'announcement.pin', text.communityId)),
    text.status !== 'published' && { code: 'notPublished' },
  ]);
}

function incomplete(text: Text): (Reason | false)[] {
  const which = picturesWithoutAlt(text.body).join('、');
  return [
    !text.title && { code: 'titleMissing', field: 'title' },
    !text.summary && { code: 'summaryMissing', field: 'summary' },
    !plainText(text.body) && { code: 'bodyMissing', field: 'body' },
    which !== '' && { code: 'pictureAltMissing', field: 'body', values: { which } },
    text.coverId !== null && !text.coverAlt && { code: 'altMissing', field: 'coverAlt' },
  ];
}
