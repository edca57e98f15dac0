import { StatusBadge } from '@/components/ui/status-badge';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Light } from '../rules';

const tones = { red: 'red', amber: 'gold', green: 'jade' } as const;

/** How complete an indicator is, in a colour and in words. */
export function LightBadge({ locale, light }: { locale: Locale; light: Light }) {
  return <StatusBadge tone={tones[light]}>{words(locale).evidence.lights[light]}</StatusBadge>;
}
