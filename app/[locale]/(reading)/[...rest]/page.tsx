import { Missing } from '@/components/missing';
import { localeOf } from '@/lib/locale';

type Props = PageProps<'/[locale]/[...rest]'>;

/** Every address that no other page knows. */
export default async function UnknownPage({ params }: Props) {
  return <Missing locale={localeOf((await params).locale)} />;
}
