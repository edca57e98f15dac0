import { DataTable } from '@/components/ui/data-table';
import { DeskSection } from '@/components/ui/desk-section';
import { Notice } from '@/components/ui/notice';
import { StatusBadge } from '@/components/ui/status-badge';
import { StoredPicture } from '@/features/media/components/stored-picture';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { AfterEvent } from '../../afterwards/queries';
import { removeItemAction } from '../actions';
import { countParts, type FileItem, listItems, listPictures } from '../queries';
import { checksOf, type FileCheck, missingOf } from '../rules';
import { ItemForm } from './item-form';
import { RemoveForm } from './remove-form';

type Props = { locale: Locale; viewer: Staff; event: AfterEvent; mayFile: boolean };

/** The file of the session: what is missing, what is there, and how more comes in. */
export async function FileDesk({ locale, viewer, event, mayFile }: Props) {
  const text = words(locale).eventLedger.after;
  const [items, pictures] = await Promise.all([listItems(viewer, event), listPictures(event.id)]);
  const checks = checksOf(event.kind, countParts(items), pictures.length);
  return (
    <DeskSection title={text.file}>
      <p className="mb-3 max-w-[46em] text-soft">{text.fileHelp}</p>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div>
          <Checks locale={locale} checks={checks} />
        </div>
        <div>
          {items.length === 0 && <p className="text-soft">{text.emptyFile}</p>}
          <ul>
            {items.map((item) => (
              <Item key={item.id} locale={locale} eventId={event.id} item={item} mayFile={mayFile} />
            ))}
          </ul>
          {mayFile && <ItemForm locale={locale} viewer={viewer} eventId={event.id} />}
        </div>
      </div>
    </DeskSection>
  );
}

function Checks({ locale, checks }: { locale: Locale; checks: FileCheck[] }) {
  const { after, parts } = words(locale).eventLedger;
  return (
    <>
      <DataTable caption={after.check} head={Object.values(after.checkHead)}>
        {checks.map(({ part, there, needed }) => (
          <tr key={part}>
            <th scope="row">{parts[part]}</th>
            <td>{there}</td>
            <td>{needed}</td>
            <td>
              {there >= needed ? (
                <StatusBadge tone="jade">{after.complete}</StatusBadge>
              ) : (
                <StatusBadge tone="red">{after.missing(needed - there)}</StatusBadge>
              )}
            </td>
          </tr>
        ))}
      </DataTable>
      {missingOf(checks).length === 0 && (
        <Notice tone="jade">
          <p>{after.allThere}</p>
        </Notice>
      )}
    </>
  );
}

type ItemProps = { locale: Locale; eventId: string; item: FileItem; mayFile: boolean };

function Item({ locale, eventId, item, mayFile }: ItemProps) {
  const { after, parts } = words(locale).eventLedger;
  return (
    <li className="border-rule border-b py-3">
      <div className="flex flex-wrap items-start justify-between gap-x-4">
        <h3 className="font-hei font-semibold text-note">{parts[item.part]}</h3>
        {mayFile && (
          <RemoveForm
            locale={locale}
            action={removeItemAction}
            eventId={eventId}
            id={item.id}
            words={{ remove: after.removeItem, label: after.removeOf(parts[item.part]) }}
          />
        )}
      </div>
      {item.words && <p className="whitespace-pre-line">{item.words}</p>}
      {item.picture && (
        <div className="mt-2 max-w-60">
          <StoredPicture locale={locale} picture={item.picture} alt={after.pageOf(parts[item.part])} sizes="240px" />
        </div>
      )}
    </li>
  );
}
