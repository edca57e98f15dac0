import { LeaveGuard } from '@/components/leave-guard';
import { Checkbox, Field, Select, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { Picture } from '@/components/ui/picture';
import { RichTextArea } from '@/components/ui/rich-text-area';
import { reachOf } from '@/features/accounts/rules';
import { listCommunities } from '@/features/communities/queries';
import { pictureAddress, pictureWidths } from '@/features/media/rules';
import type { Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { correctAction, draftAction, saveAction } from '../actions';
import { listAllColumns } from '../columns/queries';
import type { Draft } from '../drafts/queries';

type Props = { locale: Locale; viewer: Staff; draft?: Draft };

/** The text and everything that belongs to it, in one form, so that no button forgets what was typed. */
export async function EditorForm({ locale, viewer, draft }: Props) {
  const { site, announcements } = words(locale);
  const text = announcements.edit;
  const isPublic = draft?.status === 'published';
  return (
    <Form action={isPublic ? correctAction : draft ? saveAction : draftAction} words={site.form}>
      <LeaveGuard question={site.form.leaveUnsaved} />
      {draft && <input type="hidden" name="id" value={draft.id} />}
      {draft && <input type="hidden" name="version" value={draft.version} />}
      <Field name="title" label={text.title} hint={text.titleHint} value={draft?.title ?? ''} autoComplete="off" />
      <Places locale={locale} viewer={viewer} {...(draft ? { draft } : {})} />
      <TextArea name="summary" label={text.summary} hint={text.summaryHint} rows={3} value={draft?.summary ?? ''} />
      <Cover locale={locale} {...(draft ? { draft } : {})} />
      <RichTextArea
        name="body"
        label={text.body}
        hint={text.bodyHint}
        value={draft?.body ?? ''}
        words={site.richText}
      />
      {isPublic && <Field name="correctionNote" label={text.correctionNote} hint={text.correctionNoteHint} />}
      <Buttons locale={locale} {...(draft ? { draft } : {})} />
    </Form>
  );
}

async function Places({ locale, viewer, draft }: Props) {
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
        value={draft?.columnId ?? ''}
        options={[
          { value: '', label: site.choose },
          ...columns.map((column) => ({ value: column.id, label: english ? column.nameEn : column.name })),
        ]}
      />
      <Select
        name="communityId"
        label={text.community}
        value={draft ? (draft.communityId ?? '') : reach === null ? '' : (open[0]?.id ?? '')}
        options={[
          ...(reach === null ? [{ value: '', label: site.whole }] : []),
          ...open.map((community) => ({ value: community.id, label: english ? community.nameEn : community.name })),
        ]}
      />
      <Field
        name="source"
        label={text.source}
        value={draft?.source ?? ''}
        placeholder={text.sourceHint}
        optional={site.optional}
      />
    </div>
  );
}

function Cover({ locale, draft }: { locale: Locale; draft?: Draft }) {
  const { site, announcements } = words(locale);
  const text = announcements.edit;
  const cover = draft?.cover;
  return (
    <fieldset className="mb-5 border-rule border-t pt-4">
      <legend className="sr-only">{text.cover}</legend>
      {cover && (
        <figure className="mb-3 max-w-72">
          <Picture
            sources={pictureWidths.map((width) => ({ src: pictureAddress(cover.hash, width), width }))}
            alt={draft.coverAlt}
            width={cover.width}
            height={cover.height}
            sizes="290px"
          />
          <figcaption className="text-small text-soft">{text.coverNow}</figcaption>
        </figure>
      )}
      <Field
        name="cover"
        type="file"
        accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
        label={text.cover}
        hint={text.coverHint}
        optional={site.optional}
      />
      <Field name="coverAlt" label={text.coverAlt} hint={text.coverAltHint} value={draft?.coverAlt ?? ''} />
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
