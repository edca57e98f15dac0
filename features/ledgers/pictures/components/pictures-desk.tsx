import { DeskSection } from '@/components/ui/desk-section';
import { Field, Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { StoredPicture } from '@/features/media/components/stored-picture';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { EntryRow } from '../../queries';
import { type LedgerDefinition, nameIn } from '../../rules';
import { addPictureAction, removePictureAction } from '../actions';
import { captionMax } from '../inputs';
import { type EntryPicture, listPictures } from '../queries';

type Props = { locale: Locale; ledger: LedgerDefinition; entry: EntryRow; mayAdd: boolean; mayRemove: boolean };

/** The pictures that prove an entry: single ones, or before and after. */
export async function PicturesDesk({ locale, ledger, entry, mayAdd, mayRemove }: Props) {
  const text = words(locale).ledgers.pictures;
  const pictures = await listPictures(entry.id);
  return (
    <DeskSection title={text.title}>
      <p className="mb-3 max-w-[46em] text-soft">
        {ledger.pictures === 'pairs' && `${text.pairHelp} `}
        {text.help}
      </p>
      {pictures.length === 0 && <p className="text-soft">{text.none}</p>}
      <ul className="grid gap-6 md:grid-cols-2">
        {pictures.map((picture) => (
          <li key={picture.id}>
            <Shown locale={locale} ledger={ledger} entry={entry} shown={picture} />
            {mayAdd && mayRemove && <Remove locale={locale} entryId={entry.id} picture={picture} />}
          </li>
        ))}
      </ul>
      {mayAdd && <AddForm locale={locale} ledger={ledger} entry={entry} pictures={pictures} />}
    </DeskSection>
  );
}

type ShownProps = Omit<Props, 'mayAdd' | 'mayRemove'> & { shown: EntryPicture };

function Shown({ locale, ledger, entry, shown: { part, caption, picture } }: ShownProps) {
  const text = words(locale).ledgers.pictures;
  const alt = text.alt(text[part], nameIn(locale, ledger.title), entry.day, entry.place);
  return (
    <figure>
      <StoredPicture
        locale={locale}
        picture={picture}
        alt={caption || alt}
        sizes="(min-width: 40rem) 400px, 92vw"
        cropped
        className="aspect-3/2"
      />
      <figcaption className="mt-1 text-note">
        <span className="font-semibold">{text[part]}</span> {caption}
      </figcaption>
    </figure>
  );
}

function Remove({ locale, entryId, picture }: { locale: Locale; entryId: string; picture: EntryPicture }) {
  const { ledgers, site } = words(locale);
  const text = ledgers.pictures;
  return (
    <Form action={removePictureAction} id={`remove-${picture.id}`} words={site.form}>
      <input type="hidden" name="entryId" value={entryId} />
      <input type="hidden" name="id" value={picture.id} />
      <SubmitButton kind="quiet" sending={site.sending} label={text.removeOf(picture.caption || text[picture.part])}>
        {text.remove}
      </SubmitButton>
    </Form>
  );
}

type AddProps = Omit<Props, 'mayAdd' | 'mayRemove'> & { pictures: EntryPicture[] };

function AddForm({ locale, ledger, entry, pictures }: AddProps) {
  const { ledgers, site } = words(locale);
  const text = ledgers.pictures;
  const befores = pictures.filter(({ part }) => part === 'before').length;
  const next = befores * 2 > pictures.length ? 'after' : 'before';
  return (
    <Form
      action={addPictureAction}
      id="picture"
      words={site.form}
      className="mt-4 max-w-[46rem] border border-rule bg-card p-5"
    >
      <input type="hidden" name="entryId" value={entry.id} />
      {ledger.pictures === 'pairs' ? (
        <Select
          name="part"
          label={text.which}
          value={next}
          options={(['before', 'after'] as const).map((part) => ({ value: part, label: text[part] }))}
        />
      ) : (
        <input type="hidden" name="part" value="single" />
      )}
      <Field
        name="picture"
        type="file"
        label={text.file}
        accept="image/jpeg,image/png,image/webp,image/avif,image/heic,image/heif"
        required
      />
      <Field
        name="caption"
        label={text.caption}
        hint={text.captionHint}
        optional={site.optional}
        maxLength={captionMax}
      />
      <SubmitButton kind="plain" sending={site.sending}>
        {text.add}
      </SubmitButton>
    </Form>
  );
}
