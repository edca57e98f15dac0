import { BackLink } from '@/components/ui/back-link';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { href, type Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { PlaceChoice } from '../../venues/components/place-choice';
import { saveSeriesAction } from '../actions';
import { nameMax } from '../inputs';
import type { Series } from '../queries';

type Props = { locale: Locale; viewer: Viewer; series?: Series | undefined };

/** One series, or a new one. */
export function SeriesForm({ locale, viewer, series }: Props) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.series;
  return (
    <div className="max-w-[40rem]">
      <BackLink href={href(locale, '/desk/events/series')}>{text.back}</BackLink>
      <h1 className="mb-5 text-title">{series?.name ?? text.add}</h1>
      <Form action={saveSeriesAction} words={site.form}>
        <input type="hidden" name="id" value={series?.id ?? ''} />
        <Field name="name" label={text.name} value={series?.name ?? ''} maxLength={nameMax} autoComplete="off" />
        <Field
          name="nameEn"
          label={text.nameEn}
          value={series?.nameEn ?? ''}
          lang="en"
          maxLength={60}
          optional={site.optional}
        />
        <PlaceChoice locale={locale} viewer={viewer} value={series?.communityId} />
        <SubmitButton sending={site.sending}>{eventPlanning.save}</SubmitButton>
      </Form>
    </div>
  );
}
