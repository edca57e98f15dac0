import { LeaveGuard } from '@/components/leave-guard';
import { DeskSection } from '@/components/ui/desk-section';
import { Checkbox, Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { EventKind } from '@/db/schema/events.values';
import { PictureSource, PresentPicture } from '@/features/media/components/picture-fields';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listUsable } from '../../programmes/queries';
import { listSeriesOf } from '../../series/queries';
import { listSpeakersOf } from '../../speakers/queries';
import { listVenuesOf } from '../../venues/queries';
import { planAction, saveAction } from '../actions';
import { type EventView, listResponsible } from '../queries';
import type { Step } from '../rules';
import { ConflictsFound } from './conflicts-found';
import { FormWhat, FormWhen } from './form-basics';
import { FormPeople } from './form-people';
import { FormProgramme } from './form-programme';
import { FormSeats } from './form-seats';

type Props = { locale: Locale; viewer: Viewer; communityId: string; kind: EventKind; steps: Step[]; event?: EventView };

/** Everything of one event, or of a new one. */
export async function EventForm({ locale, viewer, communityId, kind, steps, event }: Props) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.form;
  const [venues, speakers, series, programmes, responsible] = await Promise.all([
    listVenuesOf(communityId),
    listSpeakersOf(communityId),
    listSeriesOf(communityId),
    listUsable(viewer),
    listResponsible(communityId),
  ]);
  return (
    <Form action={event ? saveAction : planAction} words={site.form} className="max-w-[56rem]">
      <LeaveGuard question={site.form.leaveUnsaved} />
      <ConflictsFound
        title={eventPlanning.conflictTitle}
        help={eventPlanning.conflictHelp}
        seen={eventPlanning.conflictSeen}
      />
      {event && <input type="hidden" name="id" value={event.id} />}
      {event && <input type="hidden" name="version" value={event.version} />}
      <input type="hidden" name="communityId" value={communityId} />
      <DeskSection title={text.what}>
        <FormWhat locale={locale} event={event} kind={kind} series={series} />
      </DeskSection>
      <DeskSection title={text.when}>
        <FormWhen locale={locale} event={event} venues={venues} />
      </DeskSection>
      <DeskSection title={text.programme}>
        <FormProgramme locale={locale} steps={steps} programmes={programmes} />
      </DeskSection>
      <DeskSection title={text.who}>
        <FormPeople locale={locale} event={event} speakers={speakers} responsible={responsible} />
      </DeskSection>
      <DeskSection title={text.seats}>
        <FormSeats locale={locale} event={event} />
      </DeskSection>
      <DeskSection title={text.cover}>
        <Cover locale={locale} viewer={viewer} event={event} />
      </DeskSection>
      <Buttons locale={locale} event={event} />
    </Form>
  );
}

function Cover({ locale, viewer, event }: { locale: Locale; viewer: Viewer; event: EventView | undefined }) {
  const { eventPlanning } = words(locale);
  const text = eventPlanning.form;
  const cover = event?.cover;
  return (
    <>
      {cover && <PresentPicture locale={locale} picture={cover} alt={event.coverAlt} caption={text.coverNow} />}
      <PictureSource
        locale={locale}
        viewer={viewer}
        upload={{ label: text.cover, hint: text.coverHint }}
        choice={{ label: text.chooseCover, hint: text.chooseCoverHint, none: text.noChoice }}
      />
      <Field name="coverAlt" label={text.coverAlt} hint={text.coverAltHint} value={event?.coverAlt ?? ''} />
      {cover && <Checkbox name="removeCover" label={text.removeCover} />}
    </>
  );
}

function Buttons({ locale, event }: { locale: Locale; event: EventView | undefined }) {
  const { eventPlanning, site } = words(locale);
  const text = eventPlanning.form;
  const isPublic = event !== undefined && event.status !== 'draft';
  return (
    <div className="mt-8 border-rule border-t pt-5">
      <div className="flex flex-wrap gap-3">
        <SubmitButton
          kind={isPublic ? 'primary' : 'plain'}
          name="then"
          value="save"
          sending={isPublic ? site.sending : undefined}
        >
          {isPublic ? text.change : text.saveDraft}
        </SubmitButton>
        <SubmitButton kind="plain" name="then" value="stay">
          {text.stay}
        </SubmitButton>
        {!isPublic && (
          <SubmitButton name="then" value="publish" sending={site.sending}>
            {text.publish}
          </SubmitButton>
        )}
      </div>
      <p className="mt-2 text-small text-soft">{isPublic ? text.changeHelp : text.publishHelp}</p>
    </div>
  );
}
