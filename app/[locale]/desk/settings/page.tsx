import { DeskGate } from '@/features/accounts/components/gate';
import { SettingsList } from '@/features/accounts/desk/components/settings-list';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/settings'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ desk }) => desk.places.settings);

export default async function SettingsPage({ params }: Props) {
  const locale = localeOf((await params).locale);
  return <DeskGate locale={locale}>{(viewer) => <SettingsList locale={locale} viewer={viewer} />}</DeskGate>;
}
