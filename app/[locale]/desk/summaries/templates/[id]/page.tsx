import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { TemplateForm } from '@/features/summaries/templates/components/template-form';
import { getTemplate } from '@/features/summaries/templates/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/summaries/templates/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ summaries }) => summaries.templates.title);

/** A template to change, or a copy of one of Linli's own. */
export default async function TemplatePage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="summary.template">
      {async () => {
        const template = await getTemplate(id);
        return template ? <TemplateForm locale={locale} template={template} /> : <Missing locale={locale} />;
      }}
    </DeskGate>
  );
}
