import { may } from '@/features/accounts/rules';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';

/** The office adds communities; a lead belongs to one and adds none. */
export const mayAddCommunity = (viewer: Viewer) => may(viewer, 'community.edit', null);

/** The office edits every community, a lead the own one. */
export const mayEditCommunity = (viewer: Viewer, communityId: string) => may(viewer, 'community.edit', communityId);

/** What a community is called in the reader's language. */
export const communityName = (locale: Locale, { name, nameEn }: { name: string; nameEn: string }): string =>
  locale === 'en' ? nameEn : name;
