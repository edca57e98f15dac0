import { ListPages } from '@/components/list-pages';
import { EmptyState } from '@/components/ui/empty-state';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { may } from '@/features/accounts/rules';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { uploadAction } from '../actions';
import type { LibraryFilter } from '../library/inputs';
import { listLibrary } from '../library/queries';
import { LibraryFilters } from './library-filters';
import { LibraryShelf } from './library-shelf';

const path = '/desk/media';

type Props = { locale: Locale; viewer: Staff; filter: LibraryFilter };

/** Every picture and document that the viewer may use, with filters in the address, and the way to add more. */
export async function LibraryDesk({ locale, viewer, filter }: Props) {
  const { media } = words(locale);
  const page = await listLibrary(viewer, filter, new Date());
  return (
    <>
      <h1 className="text-title">{media.title}</h1>
      <p className="mt-1 mb-4 text-soft">{media.help}</p>
      {may(viewer, 'announcement.write') && <Upload locale={locale} />}
      <LibraryFilters locale={locale} path={path} filter={filter} />
      {page.items.length > 0 ? (
        <LibraryShelf locale={locale} items={page.items} />
      ) : (
        <EmptyState title={media.emptyTitle}>{media.emptyText}</EmptyState>
      )}
      <ListPages locale={locale} path={path} filter={filter} page={page} />
    </>
  );
}

function Upload({ locale }: { locale: Locale }) {
  const { media, site } = words(locale);
  return (
    <Form action={uploadAction} id="upload" words={site.form} className="mb-6 max-w-[46rem] border-rule border-y py-4">
      <Field name="files" type="file" multiple label={media.upload} hint={media.uploadHint} />
      <SubmitButton sending={site.sending}>{media.send}</SubmitButton>
    </Form>
  );
}
