import { may } from '@/features/accounts/rules';
import type { Viewer } from '@/lib/viewer';

/** Pages speak for the whole sub-district, and so must who edits them. */
export const mayEditPages = (viewer: Viewer) => may(viewer, 'page.edit', null);

/** The same for masthead, footer and legal marks. */
export const mayEditPortal = (viewer: Viewer) => may(viewer, 'portal.edit', null);
