import { LeaveGuard } from '@/components/leave-guard';
import { BackLink } from '@/components/ui/back-link';
import { Field, TextArea } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import { RichTextArea } from '@/components/ui/rich-text-area';
import { href, type Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import { addCommunityAction, editCommunityAction } from '../actions';
import type { CommunityWithGrids } from '../queries';

/** One community with its grids, or a new one. Its address on the site is chosen once. */
export function CommunityForm({ locale, community }: { locale: Locale; community?: CommunityWithGrids }) {
  const { site, communities } = words(locale);
  const text = communities.edit;
  const name = locale === 'en' ? community?.nameEn : community?.name;
  return (
    <div className="max-w-[46rem]">
      <BackLink href={href(locale, '/desk/communities')}>{text.title}</BackLink>
      <h1 className="mb-5 text-title">{name ?? text.add}</h1>
      <Form action={community ? editCommunityAction : addCommunityAction} words={site.form}>
        <LeaveGuard question={site.form.leaveUnsaved} />
        {community && <input type="hidden" name="id" value={community.id} />}
        {community && <input type="hidden" name="version" value={community.version} />}
        <div className="grid gap-x-6 md:grid-cols-2">
          <Field name="name" label={text.name} value={community?.name} required />
          <Field name="nameEn" label={text.nameEn} value={community?.nameEn} lang="en" required />
        </div>
        {!community && <Field name="slug" label={text.slug} hint={text.slugHint} autoCapitalize="none" required />}
        <Field name="address" label={text.address} value={community?.address} required />
        <Field
          name="officeHours"
          label={text.officeHours}
          hint={text.officeHoursHint}
          value={community?.officeHours}
          required
        />
        <Field name="telephone" label={text.telephone} value={community?.telephone} inputMode="tel" required />
        <RichTextArea name="intro" label={text.intro} value={community?.intro ?? ''} words={site.richText} />
        <RichTextArea name="introEn" label={text.introEn} value={community?.introEn ?? ''} words={site.richText} />
        <TextArea
          name="grids"
          label={text.grids}
          hint={text.gridsHint}
          value={community?.grids.join('\n')}
          rows={8}
          required
        />
        <div className="flex flex-wrap items-center gap-4">
          <SubmitButton sending={site.sending}>{text.save}</SubmitButton>
          {community && (
            <a
              href={href(locale, `/communities/${community.slug}`)}
              className="inline-flex min-h-11 items-center underline"
            >
              {text.open}
            </a>
          )}
        </div>
      </Form>
    </div>
  );
}
