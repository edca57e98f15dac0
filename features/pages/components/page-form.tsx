import { LeaveGuard } from '@/components/leave-guard';
import { BackLink } from '@/components/ui/back-link';
import { Field } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { RichTextArea } from '@/components/ui/rich-text-area';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { editPageAction } from '../actions';
import type { OfficePage } from '../queries';

/** The editor of one page in one language. */
export function PageForm({ locale, page }: { locale: Locale; page: OfficePage }) {
  const { site, pages } = words(locale);
  const text = pages.edit;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/pages')}>{text.title}</BackLink>
      <h1 className="mb-5 text-title">{text.one(pages.names[page.slug], pages.languages[page.locale])}</h1>
      <Form action={editPageAction} words={site.form}>
        <LeaveGuard question={site.form.leaveUnsaved} />
        <input type="hidden" name="slug" value={page.slug} />
        <input type="hidden" name="language" value={page.locale} />
        <input type="hidden" name="version" value={page.version} />
        <Field name="title" label={text.pageTitle} value={page.title} lang={page.locale} required />
        <RichTextArea name="body" label={text.body} value={page.body} words={site.richText} />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
          <a href={href(page.locale, `/${page.slug}`)} className="inline-flex min-h-11 items-center underline">
            {text.open}
          </a>
        </div>
      </Form>
    </div>
  );
}
