import { BackLink } from '@/components/ui/back-link';
import { DeskSection } from '@/components/ui/desk-section';
import { Checkbox, Field, Select, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Notice } from '@/components/ui/notice';
import { speakerKinds } from '@/db/schema/events.values';
import { href, type Locale } from '@/lib/locale';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { PlaceChoice } from '../../venues/components/place-choice';
import { leaveAction, saveSpeakerAction } from '../actions';
import { nameMax, topicsMax } from '../inputs';
import { countComing, listEventsOf, type Speaker } from '../queries';
import { EventLines } from './event-lines';

type Props = { locale: Locale; viewer: Viewer; speaker?: Speaker | undefined };

/** Somebody of the roster with where the person spoke, or a new name. */
export async function SpeakerForm({ locale, viewer, speaker }: Props) {
  const text = words(locale).eventPlanning.speakers;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/events/speakers')}>{text.back}</BackLink>
      <h1 className="mb-5 text-title">{speaker?.name ?? text.add}</h1>
      {speaker?.leftAt ? (
        <Notice tone="gold">{text.left}</Notice>
      ) : (
        <Fields locale={locale} viewer={viewer} speaker={speaker} />
      )}
      {speaker && (
        <DeskSection title={text.lately}>
          <EventLines locale={locale} events={await listEventsOf(speaker.id)} none={text.nothing} />
        </DeskSection>
      )}
      {speaker && !speaker.leftAt && <Leave locale={locale} speaker={speaker} />}
    </div>
  );
}

function Fields({ locale, viewer, speaker }: Props) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.speakers;
  return (
    <Form id="speaker" action={saveSpeakerAction} words={site.form}>
      <input type="hidden" name="id" value={speaker?.id ?? ''} />
      <input type="hidden" name="version" value={speaker?.version ?? 0} />
      <div className="grid gap-x-6 md:grid-cols-3">
        <Field name="name" label={text.name} value={speaker?.name ?? ''} maxLength={nameMax} autoComplete="off" />
        <Select
          name="kind"
          label={text.kind}
          value={speaker?.kind ?? ''}
          options={[
            { value: '', label: site.choose },
            ...speakerKinds.map((kind) => ({ value: kind, label: eventPlanning.speakerKinds[kind] })),
          ]}
        />
        <PlaceChoice locale={locale} viewer={viewer} value={speaker?.communityId} />
      </div>
      <TextArea
        name="topics"
        label={text.topics}
        hint={text.topicsHint}
        value={speaker?.topics ?? ''}
        maxLength={topicsMax}
        rows={2}
      />
      <Field
        name="agreedOn"
        type="date"
        label={text.agreedOn}
        hint={text.agreedHint}
        value={speaker?.agreedOn ?? dayOf(new Date())}
        max={dayOf(new Date())}
      />
      <SubmitButton sending={site.sending}>{eventPlanning.save}</SubmitButton>
    </Form>
  );
}

async function Leave({ locale, speaker }: { locale: Locale; speaker: Speaker }) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.speakers;
  const coming = await countComing(speaker.id, new Date());
  return (
    <DeskSection title={text.leave}>
      <p className="text-soft">{text.leaveHelp}</p>
      {coming > 0 && <p className="mt-1 font-semibold text-red-ink">{text.leaveComing(coming)}</p>}
      <Form id="leave" action={leaveAction} words={site.form}>
        <input type="hidden" name="id" value={speaker.id} />
        <input type="hidden" name="version" value={speaker.version} />
        <Checkbox name="confirm" label={text.leaveConfirm} />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.leave}
        </SubmitButton>
      </Form>
    </DeskSection>
  );
}
