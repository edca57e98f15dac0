import { DoneNotice } from '@/components/ui/done-notice';
import { DeskGate } from '@/features/accounts/components/gate';
import { SignUpsDesk } from '@/features/events/sign-up-lists/components/sign-ups-desk';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';
import { words } from '@/messages/words';

type Props = PageProps<'/[locale]/desk/events/[number]/sign-ups'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ eventPlanning }) => eventPlanning.signUps.title);

export default async function SignUpsPage({ params, searchParams }: Props) {
  const { locale: spelled, number } = await params;
  const locale = localeOf(spelled);
  const { done, names } = await searchParams;
  return (
    <DeskGate locale={locale} act="sign-up.read">
      {(viewer) => (
        <>
          <DoneNotice sentences={words(locale).desk.done} done={done} />
          <SignUpsDesk locale={locale} viewer={viewer} number={number} opened={names === 'shown'} />
        </>
      )}
    </DeskGate>
  );
}
