import { Checkbox } from '@/components/ui/field';
import { Folded } from '@/components/ui/folded';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { getOwnSheet, type OwnSheet } from '../../queries';
import { ownConsentAction, ownLeaveAction } from '../actions';
import { sheetMark } from '../rules';
import { ConsentBoxes } from './consent-boxes';

type Props = { locale: Locale; id: string; token: string; done: string | undefined };

/** What a person named decides: what others would see, to what of it she agrees, and how to leave. */
export async function OwnSheetView({ locale, id, token, done }: Props) {
  const { nominations, site } = words(locale);
  const text = nominations.mine;
  const sheet = await getOwnSheet(id);
  if (!sheet) return null;
  if (sheet.name === null)
    return (
      <div className="mx-auto max-w-[36rem] pt-8">
        <h1 className="text-title">{text.left}</h1>
        <p className="mt-3">{text.leftText}</p>
      </div>
    );
  return (
    <div className="mx-auto max-w-[36rem] pt-8">
      <h1 className="text-title">{text.hello(sheet.name)}</h1>
      {done === 'saved' && (
        <Notice tone="jade" status>
          <p>{text.saved}</p>
        </Notice>
      )}
      <p className="mt-3">{text.intro}</p>
      <Notice tone="gold">
        <p className="text-small">{text.state}</p>
        <p className="font-bold font-song text-lead">{`${nominations.categories[sheet.category]}${site.separator}${nominations.statuses[sheet.status]}`}</p>
      </Notice>
      {sheet.askAgain.length > 0 && (
        <Notice tone="gold">
          <p>
            {text.askAgain(sheet.askAgain.map((purpose) => nominations.shortPurposes[purpose]).join(site.separator))}
          </p>
        </Notice>
      )}
      <WouldBeShown locale={locale} sheet={sheet} token={token} />
      <section className="mt-7">
        <h2 className="text-head">{text.ask}</h2>
        <p className="mb-3 text-soft">{text.askHelp}</p>
        <Form id="consent" action={ownConsentAction} words={site.form}>
          <input type="hidden" name="token" value={token} />
          <input type="hidden" name="read" value={sheetMark(sheet)} />
          <ConsentBoxes locale={locale} person={sheet} giverLabel={text.who} />
          <SubmitButton sending={site.sending}>{text.submit}</SubmitButton>
        </Form>
      </section>
      <Form id="leave" action={ownLeaveAction} words={site.form} className="mt-7 border-rule border-t pt-2">
        <input type="hidden" name="token" value={token} />
        <Folded summary={text.leave}>
          <p className="mb-2 text-soft">{text.leaveHelp}</p>
          <Checkbox name="confirm" label={text.leaveConfirm} />
          <SubmitButton kind="plain" sending={site.sending}>
            {text.leaveSubmit}
          </SubmitButton>
        </Folded>
      </Form>
      <p className="mt-5 text-small text-soft">{text.rights(sheet.telephone)}</p>
    </div>
  );
}

function WouldBeShown({ locale, sheet, token }: { locale: Locale; sheet: OwnSheet; token: string }) {
  const { nominations, site } = words(locale);
  const { mine: text, categories } = nominations;
  const { identity, oneLine, story } = sheet.form;
  return (
    <section className="mt-7">
      <h2 className="text-head">{text.shown}</h2>
      <div className="mt-2 border border-rule bg-card px-5 py-4">
        <p className="font-bold font-song text-lead">{sheet.name}</p>
        <p className="text-note text-soft">
          {[categories[sheet.category], locale === 'en' ? sheet.communityEn : sheet.community, identity]
            .filter(Boolean)
            .join(site.separator)}
        </p>
        <p className="mt-1">{oneLine || text.notYet}</p>
        {story && <p className="mt-2 whitespace-pre-wrap">{story}</p>}
        <div className="mt-3 flex flex-wrap gap-3">
          {sheet.pictures.map(({ id, alt, width, height }) => (
            <img
              key={id}
              src={`/people/${id}?token=${token}`}
              alt={alt}
              width={width}
              height={height}
              className="h-40 w-auto"
            />
          ))}
        </div>
      </div>
    </section>
  );
}
