import { LinkButton } from '@/components/ui/button';
import { href, type Locale } from '@/lib/locale';
import type { Staff } from '@/lib/viewer';
import { words } from '@/messages/words';
import { listTemplates } from '../queries';
import { isCopied } from '../rules';

/** The structures of summaries: Linli's own and those of others, which are copied, and what the viewer may change. */
export async function TemplatesDesk({ locale, viewer }: { locale: Locale; viewer: Staff }) {
  const text = words(locale).summaries.templates;
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-4 max-w-[40em] text-soft">{text.help}</p>
      <ul className="max-w-[46rem]">
        {(await listTemplates()).map((template) => (
          <li key={template.id} className="flex flex-wrap items-center justify-between gap-3 border-rule border-b py-3">
            <div>
              <p className="font-semibold">{template.name}</p>
              <p className="text-small text-soft">
                {text.scopes[template.scope]}
                {template.builtIn && ` · ${text.builtIn}`}
              </p>
            </div>
            <LinkButton href={href(locale, `/desk/summaries/templates/${template.id}`)}>
              {isCopied(viewer, template) ? text.copy : text.edit}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
