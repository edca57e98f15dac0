import { DataTable } from '@/components/ui/data-table';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { StatusBadge } from '@/components/ui/status-badge';
import { speakerKinds } from '@/db/schema/events.values';
import { href, type Locale } from '@/lib/locale';
import { formatDate, fromShanghai } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { ListHeading } from '../../venues/components/list-heading';
import { listSpeakers } from '../queries';

/** The roster of speakers, and which kind it still lacks. */
export async function SpeakersDesk({ locale, viewer }: { locale: Locale; viewer: Viewer }) {
  const { speakerKinds: kinds, speakers: text, whole } = words(locale).eventPlanning;
  const speakers = await listSpeakers(viewer);
  const missing = speakerKinds.filter((kind) => !speakers.some((one) => one.kind === kind && !one.leftAt));
  return (
    <>
      <ListHeading
        title={text.title}
        help={text.help}
        add={{ href: href(locale, '/desk/events/speakers/new'), label: text.add }}
      />
      {speakers.length > 0 && missing.length > 0 && (
        <Notice tone="gold">{text.kindsMissing(missing.map((kind) => kinds[kind]).join('、'))}</Notice>
      )}
      {speakers.length === 0 ? (
        <EmptyState title={text.emptyTitle}>{text.emptyText}</EmptyState>
      ) : (
        <DataTable caption={text.title} head={Object.values(text.head)}>
          {speakers.map((speaker) => (
            <tr key={speaker.id}>
              <th scope="row" className="whitespace-nowrap">
                <a href={href(locale, `/desk/events/speakers/${speaker.id}`)} className="font-semibold underline">
                  {speaker.name}
                </a>{' '}
                {speaker.leftAt && <StatusBadge>{text.left}</StatusBadge>}
              </th>
              <td className="whitespace-nowrap">{kinds[speaker.kind]}</td>
              <td className="min-w-48">{speaker.topics}</td>
              <td className="whitespace-nowrap">
                {(locale === 'en' ? speaker.communityEn : speaker.community) ?? whole}
              </td>
              <td className="whitespace-nowrap">{formatDate(locale, fromShanghai(`${speaker.agreedOn} 00:00`))}</td>
              <td>{speaker.events}</td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}
