import { BackLink } from '@/components/ui/back-link';
import { Field, Select, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { summaryScopes } from '@/db/schema/summaries.values';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { titleMax } from '../../inputs';
import { spelledOut } from '../../spelled/queries';
import { bodyMax } from '../../text/rules';
import { saveTemplateAction } from '../actions';
import { isCopied, type KeptTemplate } from '../rules';

type Props = { locale: Locale; viewer: Staff; template: KeptTemplate };

/** A template that the viewer may change, or the copy of another one. */
export function TemplateForm({ locale, viewer, template }: Props) {
  const { summaries, site } = words(locale);
  const text = summaries.templates;
  const copied = isCopied(viewer, template);
  const { id, version = 0, name, scope, title, body } = template;
  return (
    <div className="max-w-[56rem]">
      <BackLink href={href(locale, '/desk/summaries/templates')}>{text.title}</BackLink>
      <h1 className="mb-5 text-title">{name}</h1>
      <Form action={saveTemplateAction} words={site.form}>
        <input type="hidden" name="id" value={copied ? '' : id} />
        <input type="hidden" name="version" value={version} />
        <Field name="name" label={text.name} value={copied ? text.copyOf(name) : name} maxLength={40} />
        <Select
          name="scope"
          label={text.scope}
          value={scope}
          options={summaryScopes.map((value) => ({ value, label: text.scopes[value] }))}
        />
        <Field name="title" label={text.titleField} value={title} maxLength={titleMax} />
        <TextArea
          name="body"
          label={text.body}
          hint={text.bodyHelp}
          value={spelledOut(body)}
          rows={24}
          maxLength={bodyMax}
        />
        <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
      </Form>
    </div>
  );
}
