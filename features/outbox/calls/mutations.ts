import 'server-only';
import { openForStaff } from '@/features/privacy/queries';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listCalls } from './queries';

/** Whom to ask for and by which number, for who calls; the look at this one person is recorded. Null: there is nobody to call. */
export async function openCall(viewer: Viewer, id: string, locale: Locale, now: Date): Promise<string | null> {
  const call = (await listCalls(viewer, now)).find((open) => open.id === id);
  if (!call) return null;
  const sealed = { contact: call.sealedContact, name: call.about.signUp?.sealedPerson ?? null };
  const { contact, name: person } = await openForStaff(viewer, call.personId, sealed, now);
  if (!contact) return null;
  const { name, helper } = person ? (JSON.parse(person) as { name: string; helper: string }) : { name: '', helper: '' };
  const whom = helper ? words(locale).outbox.calls.forElder(helper, name) : name;
  return `${whom}　${contact}`.trim();
}
