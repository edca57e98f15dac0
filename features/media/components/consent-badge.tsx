import { type BadgeTone, StatusBadge } from '@/components/ui/status-badge';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { type Consent, type ConsentState, consentState } from '../rules';

const tones: Record<ConsentState, BadgeTone> = {
  nobody: 'plain',
  holds: 'jade',
  'runs-out': 'gold',
  expired: 'red',
  withdrawn: 'red',
};

/** How the consent of the people on a picture stands now. */
export function ConsentBadge({ locale, consent }: { locale: Locale; consent: Consent | null }) {
  const state = consentState(consent, new Date());
  return <StatusBadge tone={tones[state]}>{words(locale).media.consent[state]}</StatusBadge>;
}
