import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { countOutgoing } from '../queries';

/** Says what has not left yet and why; nothing when everything left. */
export async function Outgoing({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const text = words(locale).outbox.out;
  const { mail, webhook, again } = await countOutgoing(viewer);
  if (mail + webhook + again === 0) return null;
  return (
    <div className="no-print">
      <Notice tone="gold">
        {mail > 0 && <p className="font-semibold">{text.unset.mail(mail)}</p>}
        {webhook > 0 && <p className="font-semibold">{text.unset.webhook(webhook)}</p>}
        {mail + webhook > 0 && <p>{text.unsetHelp}</p>}
        {again > 0 && <p>{text.again(again)}</p>}
      </Notice>
    </div>
  );
}
