import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';

/** A venue, a speaker or a series: of a community, or of the whole sub-district. */
type Placed = { communityId: string | null };

/** Who keeps the lists from which events are planned: whoever plans where they belong. */
export const mayEditList = (viewer: Viewer, { communityId }: Placed) => may(viewer, 'event.plan', communityId);
