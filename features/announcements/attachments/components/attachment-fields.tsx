import { Checkbox, Field } from '@/components/ui/field';
import { sizeOf } from '@/features/media/rules';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Attachment } from '../rules';

/** The attachments in the form of a text: names, order and removal of those that are there, and new ones. */
export function AttachmentFields({ locale, attachments }: { locale: Locale; attachments: Attachment[] }) {
  const { site, announcements } = words(locale);
  const text = announcements.edit;
  return (
    <fieldset className="mb-5 border-rule border-t pt-4">
      <legend className="sr-only">{text.attachments}</legend>
      {attachments.map(({ id, name, format, bytes }, at) => (
        <div key={id} className="grid gap-x-5 md:grid-cols-[1fr_6rem_auto] md:items-end">
          <Field
            name={`attachments.${id}.name`}
            label={text.attachmentName(at + 1)}
            hint={`${announcements.attachmentKinds[format]} ${sizeOf(bytes)}`}
            value={name}
            autoComplete="off"
          />
          <Field
            name={`attachments.${id}.position`}
            label={text.attachmentPosition}
            value={String(at + 1)}
            inputMode="numeric"
          />
          <Checkbox name={`attachments.${id}.remove`} label={text.removeAttachment} />
        </div>
      ))}
      <Field
        name="files"
        type="file"
        multiple
        accept=".pdf,.docx,.xlsx"
        label={text.attachFiles}
        hint={text.attachFilesHint}
        optional={site.optional}
      />
    </fieldset>
  );
}
