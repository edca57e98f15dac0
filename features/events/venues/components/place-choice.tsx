import { Select } from '@/components/ui/field';
import { may } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';

type Props = { locale: Locale; viewer: Viewer; value: string | null | undefined };

/** Where something of the lists belongs: to a community of the viewer, or to the whole sub-district. */
export async function PlaceChoice({ locale, viewer, value }: Props) {
  const text = words(locale).eventPlanning;
  const open = (await listCommunities()).filter(({ id }) => may(viewer, 'event.plan', id));
  const mayShare = may(viewer, 'event.plan', null);
  return (
    <Select
      name="communityId"
      label={text.place}
      value={value === undefined ? (mayShare ? '' : (open[0]?.id ?? '')) : (value ?? '')}
      options={[
        ...(mayShare ? [{ value: '', label: text.whole }] : []),
        ...open.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name })),
      ]}
    />
  );
}
