import { LinkButton } from '@/components/ui/button';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { listTemplates } from '../queries';

/** The structures of summaries: Linli's own, which are copied, and those of the office. */
export async function TemplatesDesk({ locale }: { locale: Locale }) {
  const text = words(locale).summaries.templates;
  return (
    <>
      <h1 className="text-title">{text.title}</h1>
      <p className="mt-1 mb-4 max-w-[40em] text-soft">{text.help}</p>
      <ul className="max-w-[46rem]">
        {(await listTemplates()).map(({ id, name, scope, builtIn }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 border-rule border-b py-3">
            <div>
              <p className="font-semibold">{name}</p>
              <p className="text-small text-soft">
                {text.scopes[scope]}
                {builtIn && ` · ${text.builtIn}`}
              </p>
            </div>
            <LinkButton href={href(locale, `/desk/summaries/templates/${id}`)}>
              {builtIn ? text.copy : text.edit}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
