import { type Caption, captionParts } from '@/db/schema/evidence.values';
import type { MediaFormat } from '@/db/schema/media.values';
import { may } from '@/features/accounts/rules';
import { type Consent, isShown } from '@/features/media/rules';
import type { Locale } from '@/lib/locale';
import { type Reason, withAll } from '@/lib/rule-broken';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';

/** A caption as it stands under its picture: 时间：…；地点：…；人物：… (domain 7.2). */
export function captionSaid(locale: Locale, caption: Caption): string {
  const { parts, said, separator, stop } = words(locale).evidence.pictures;
  return `${captionParts.map((part) => said(parts[part], caption[part])).join(separator)}${stop}`;
}

type Stored = { communityId: string | null; format: MediaFormat; consent: Consent | null };

/**
 * Why an item of the library cannot be evidence: it is no picture, or another's, unless whoever adds it just sent it; or the people
 * on it may not be shown.
 */
export function reasonsNotToUse(viewer: Viewer, stored: Stored, { sent }: { sent: boolean }, now: Date): Reason[] {
  const isTheirs = stored.format === 'webp' && (sent || may(viewer, 'media.read', stored.communityId));
  return withAll([
    !isTheirs && { code: 'gone', field: 'picture' },
    isTheirs && !isShown(stored.consent, now) && { code: 'consentOver', field: 'picture' },
  ]);
}
