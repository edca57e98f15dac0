import { Missing } from '@/components/missing';
import { DeskGate } from '@/features/accounts/components/gate';
import { TemplateForm } from '@/features/summaries/templates/components/template-form';
import { getTemplate } from '@/features/summaries/templates/queries';
import { localeOf } from '@/lib/locale';
import { deskMetadata } from '@/lib/page-title';

type Props = PageProps<'/[locale]/desk/summaries/templates/[id]'>;

export const generateMetadata = async ({ params }: Props) =>
  deskMetadata(localeOf((await params).locale), ({ summaries }) => summaries.templates.title);

/** A template to change, or a copy of Linli's own and of those of others. */
export default async function TemplatePage({ params }: Props) {
  const { locale: spelled, id } = await params;
  const locale = localeOf(spelled);
  return (
    <DeskGate locale={locale} act="summary.template">
      {async (viewer) => {
        const template = await getTemplate(id);
        if (!template) return <Missing locale={locale} />;
        return <TemplateForm locale={locale} viewer={viewer} template={template} />;
      }}
    </DeskGate>
  );
}
