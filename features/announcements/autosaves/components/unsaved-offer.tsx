import { LinkButton } from '@/components/ui/button';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { href, type Locale } from '@/lib/locale';
import { plainText } from '@/lib/rich-text';
import { formatInstant } from '@/lib/time';
import { words } from '@/messages/words';
import { discardAutosaveAction } from '../actions';
import type { Autosave } from '../queries';

type Props = { locale: Locale; waiting: Autosave[]; goingOn: Autosave | undefined };

/** What the viewer wrote before and did not save: to go on with, or to let go. */
export function UnsavedOffer({ locale, waiting, goingOn }: Props) {
  const { announcements, site } = words(locale);
  const text = announcements.autosave;
  if (goingOn) {
    return (
      <Notice tone="gold">
        <p>{text.goingOn(formatInstant(locale, goingOn.savedAt))}</p>
      </Notice>
    );
  }
  if (waiting.length === 0) return null;
  return (
    <Notice tone="gold">
      <h2 className="font-hei font-semibold text-body">{text.offer}</h2>
      <ul>
        {waiting.map((one) => (
          <li key={one.id} className="border-rule py-2 not-first:border-t">
            <p className="font-semibold">{one.title || text.untitled}</p>
            <p className="text-small text-soft">
              {text.offerOf(formatInstant(locale, one.savedAt), excerpt(one.body))}
            </p>
            <div className="mt-2 flex flex-wrap gap-3">
              <LinkButton
                kind="primary"
                href={href(locale, `/desk/announcements/${one.announcementId ?? 'new'}?continue=${one.id}`)}
              >
                {text.goOn}
              </LinkButton>
              <Form id={`discard-${one.id}`} action={discardAutosaveAction} words={site.form}>
                <input type="hidden" name="autosaveId" value={one.id} />
                <SubmitButton kind="quiet">{text.discard}</SubmitButton>
              </Form>
            </div>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function excerpt(body: string): string {
  const text = plainText(body);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
