import { LeaveGuard } from '@/components/leave-guard';
import { Checkbox, Field, Select, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { RichTextArea } from '@/components/ui/rich-text-area';
import { reachOf } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { PictureSource, PresentPicture } from '@/features/media/components/picture-fields';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { correctAction, draftAction, saveAction } from '../actions';
import { AttachmentFields } from '../attachments/components/attachment-fields';
import { EditorAutosave } from '../autosaves/components/editor-autosave';
import type { Autosave } from '../autosaves/queries';
import { type Values, valuesOf } from '../autosaves/rules';
import { listAllColumns } from '../columns/queries';
import type { Draft } from '../drafts/queries';

type Props = { locale: Locale; viewer: Staff; draft?: Draft; unsaved?: Autosave | undefined };

/**
 * The text and everything that belongs to it, in one form, so that no button forgets what was typed. With `unsaved` it
 * goes on from what the viewer had not saved.
 */
export async function EditorForm({ locale, viewer, draft, unsaved }: Props) {
  const { site, announcements } = words(locale);
  const text = announcements.edit;
  const isPublic = draft?.status === 'published';
  const values = valuesOf(draft, unsaved);
  return (
    <Form action={isPublic ? correctAction : draft ? saveAction : draftAction} words={site.form}>
      <LeaveGuard question={site.form.leaveUnsaved} />
      {draft && <input type="hidden" name="id" value={draft.id} />}
      {draft && <input type="hidden" name="version" value={values.version} />}
      <Field name="title" label={text.title} hint={text.titleHint} value={values.title} autoComplete="off" />
      <Places locale={locale} viewer={viewer} values={values} />
      <TextArea name="summary" label={text.summary} hint={text.summaryHint} rows={3} value={values.summary} />
      <Cover locale={locale} viewer={viewer} alt={values.coverAlt} {...(draft ? { draft } : {})} />
      <RichTextArea
        name="body"
        label={text.body}
        hint={text.bodyHint}
        value={values.body}
        words={site.richText}
        sources={{ pictures: `/api/media?locale=${locale}`, wordFiles: `/api/announcements/word?locale=${locale}` }}
      />
      <AttachmentFields locale={locale} attachments={draft?.attachments ?? []} />
      {isPublic && (
        <Field
          name="correctionNote"
          label={text.correctionNote}
          hint={text.correctionNoteHint}
          value={values.correctionNote}
        />
      )}
      <Buttons locale={locale} {...(draft ? { draft } : {})} />
      <EditorAutosave locale={locale} viewer={viewer} draft={draft} unsaved={unsaved} />
    </Form>
  );
}

async function Places({ locale, viewer, values }: Omit<Props, 'draft' | 'unsaved'> & { values: Values }) {
  const { site, announcements } = words(locale);
  const text = announcements.edit;
  const english = locale === 'en';
  const [columns, communities] = await Promise.all([listAllColumns(), listCommunities()]);
  const reach = reachOf(viewer, 'announcement.write');
  const open = reach === null ? communities : communities.filter(({ id }) => id === reach);
  return (
    <div className="grid gap-x-5 md:grid-cols-3">
      <Select
        name="columnId"
        label={text.column}
        value={values.columnId}
        options={[
          { value: '', label: site.choose },
          ...columns.map((column) => ({ value: column.id, label: english ? column.nameEn : column.name })),
        ]}
      />
      <Select
        name="communityId"
        label={text.community}
        value={values.communityId ?? (reach === null ? '' : (open[0]?.id ?? ''))}
        options={[
          ...(reach === null ? [{ value: '', label: site.whole }] : []),
          ...open.map((community) => ({ value: community.id, label: english ? community.nameEn : community.name })),
        ]}
      />
      <Field
        name="source"
        label={text.source}
        value={values.source}
        placeholder={text.sourceHint}
        optional={site.optional}
      />
    </div>
  );
}

function Cover({ locale, viewer, alt, draft }: { locale: Locale; viewer: Staff; alt: string; draft?: Draft }) {
  const { announcements } = words(locale);
  const text = announcements.edit;
  const cover = draft?.cover;
  return (
    <fieldset className="mb-5 border-rule border-t pt-4">
      <legend className="sr-only">{text.cover}</legend>
      {cover && <PresentPicture locale={locale} picture={cover} alt={draft.coverAlt} caption={text.coverNow} />}
      <PictureSource
        locale={locale}
        viewer={viewer}
        upload={{ label: text.cover, hint: text.coverHint }}
        choice={{ label: text.chooseCover, hint: text.chooseCoverHint, none: text.noChoice }}
      />
      <Field name="coverAlt" label={text.coverAlt} hint={text.coverAltHint} value={alt} />
      {cover && <Checkbox name="removeCover" label={text.removeCover} />}
    </fieldset>
  );
}

function Buttons({ locale, draft }: { locale: Locale; draft?: Draft }) {
  const { site, announcements } = words(locale);
  const text = announcements.edit;
  if (draft?.status === 'published') return <SubmitButton sending={site.sending}>{text.correct}</SubmitButton>;
  return (
    <div className="flex flex-wrap items-center gap-3">
      <SubmitButton kind="plain" name="then" value="save">
        {draft ? text.save : text.create}
      </SubmitButton>
      <SubmitButton kind="plain" name="then" value="preview">
        {text.preview}
      </SubmitButton>
      <SubmitButton name="then" value="publish" sending={site.sending}>
        {draft?.status === 'withdrawn' ? text.publishAgain : text.publish}
      </SubmitButton>
      <span className="text-small text-soft">{text.publishHelp}</span>
    </div>
  );
}
