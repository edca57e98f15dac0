import { BackLink } from '@/components/ui/back-link';
import { Field, Select, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { summaryScopes } from '@/db/schema/summaries.values';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { titleMax } from '../../inputs';
import { spelledOut } from '../../spelled/queries';
import { bodyMax } from '../../text/rules';
import { saveTemplateAction } from '../actions';
import type { Template } from '../rules';

type Props = { locale: Locale; template: Template & { version?: number } };

/** A template of the office, or the copy of one of Linli's own. */
export function TemplateForm({ locale, template }: Props) {
  const { summaries, site } = words(locale);
  const text = summaries.templates;
  const { builtIn, id, version = 0, name, scope, title, body } = template;
  return (
    <div className="max-w-[56rem]">
      <BackLink href={href(locale, '/desk/summaries/templates')}>{text.title}</BackLink>
      <h1 className="mb-5 text-title">{name}</h1>
      <Form action={saveTemplateAction} words={site.form}>
        <input type="hidden" name="id" value={builtIn ? '' : id} />
        <input type="hidden" name="version" value={version} />
        <Field name="name" label={text.name} value={builtIn ? text.copyOf(name) : name} maxLength={40} />
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
