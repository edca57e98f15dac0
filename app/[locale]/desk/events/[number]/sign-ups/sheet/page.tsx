import { DeskGate } from '@/features/accounts/components/gate';
import { SignInSheet } from '@/features/events/sign-up-lists/components/sign-in-sheet';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/events/[number]/sign-ups/sheet'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.sheet.title);

export default async function SignInSheetPage({ params }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="sign-up.read">
      {(viewer) => <SignInSheet locale={locale} viewer={viewer} number={number} />}
    </DeskGate>
  );
}
