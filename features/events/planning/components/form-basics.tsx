import { Field, Select, TextArea } from '@/components/ui/field';
import { audiences, type EventKind, eventKinds, virtues } from '@/db/schema/events.values';
import type { Locale } from '@/lib/locale';
import { dayOf, fieldsOf } from '@/lib/time';
import { words } from '@/messages/words';
import type { Series } from '../../series/queries';
import type { Venue } from '../../venues/queries';
import { summaryMax, titleMax } from '../inputs';
import type { EventView } from '../queries';

type WhatProps = { locale: Locale; event: EventView | undefined; kind: EventKind; series: Series[] };

/** What it is, and for whom. */
export function FormWhat({ locale, event, kind, series }: WhatProps) {
  const text = words(locale).eventPlanning;
  const isPublic = event !== undefined && event.status !== 'draft';
  return (
    <>
      <Field
        name="title"
        label={text.form.title}
        hint={text.form.titleHint}
        value={event?.title ?? ''}
        maxLength={titleMax}
        autoComplete="off"
      />
      <TextArea
        name="summary"
        label={text.form.summary}
        hint={text.form.summaryHint}
        value={event?.summary ?? ''}
        maxLength={summaryMax}
        rows={3}
      />
      <div className="grid gap-x-5 md:grid-cols-4">
        {isPublic ? (
          <input type="hidden" name="kind" value={kind} />
        ) : (
          <Select name="kind" label={text.list.kind} value={kind} options={optionsOf(eventKinds, text.kinds)} />
        )}
        <Select
          name="virtue"
          label={text.form.virtue}
          value={event?.virtue ?? ''}
          options={[{ value: '', label: text.form.noVirtue }, ...optionsOf(virtues, text.virtues)]}
        />
        <Select
          name="audience"
          label={text.form.audience}
          value={event?.audience ?? 'everybody'}
          options={optionsOf(audiences, text.audiences)}
        />
        <Select
          name="seriesId"
          label={text.form.series}
          value={event?.seriesId ?? ''}
          options={[
            { value: '', label: text.form.noSeries },
            ...series.map(({ id, name, nameEn }) => ({ value: id, label: (locale === 'en' && nameEn) || name })),
          ]}
        />
      </div>
    </>
  );
}

const optionsOf = <V extends string>(values: readonly V[], labels: Record<V, string>) =>
  values.map((value) => ({ value, label: labels[value] }));

type WhenProps = { locale: Locale; event: EventView | undefined; venues: Venue[] };

/** When and where. */
export function FormWhen({ locale, event, venues }: WhenProps) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.form;
  const [from, until] = event ? [fieldsOf(event.startsAt), fieldsOf(event.endsAt)] : [];
  const gone = event && !venues.some(({ id }) => id === event.venueId) ? event.venue : undefined;
  return (
    <div className="grid gap-x-5 md:grid-cols-[2fr_1fr_1fr_3fr]">
      <Field
        name="day"
        type="date"
        label={text.day}
        value={from?.day ?? ''}
        min={event ? undefined : dayOf(new Date())}
      />
      <Field name="from" type="time" label={text.from} value={from?.time ?? '19:00'} />
      <Field name="until" type="time" label={text.until} value={until?.time ?? '20:00'} />
      <Select
        name="venueId"
        label={text.venue}
        value={event?.venueId ?? (venues.length === 1 ? (venues[0]?.id ?? '') : '')}
        options={[
          { value: '', label: site.choose },
          ...venues.map(({ id, name, capacity }) => ({ value: id, label: text.venueOption(name, capacity) })),
          ...(gone ? [{ value: gone.id, label: text.venueOut(gone.name) }] : []),
        ]}
      />
    </div>
  );
}
