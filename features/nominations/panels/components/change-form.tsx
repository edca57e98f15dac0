import { Select } from '@/components/ui/field';
import { Form, SubmitButton } from '@/components/ui/form';
import type { Locale } from '@/lib/locale';
import type { Viewer } from '@/lib/viewer';
import { words } from '@/messages/words';
import type { ReviewView } from '../../reviews/queries';
import { changePanelAction } from '../actions';
import { listPanelStaff } from '../queries';

type Props = { locale: Locale; viewer: Viewer; review: ReviewView };

/** Where a member who cannot take part is replaced, so that a round does not wait for ever. */
export async function ChangeForm({ locale, viewer, review }: Props) {
  const { reviews, accounts, site } = words(locale);
  const text = reviews.panel;
  const staff = await listPanelStaff(viewer, review.communityId);
  const others = staff.filter(({ id }) => !review.members.some(({ accountId }) => accountId === id));
  const nobody = { value: '', label: text.nobody };
  return (
    <div className="mt-6">
      <h3 className="text-lead">{text.change}</h3>
      <Form action={changePanelAction} id="panel" words={site.form} className="mt-2">
        <input type="hidden" name="id" value={review.id} />
        <p className="mb-3 text-soft">{text.help}</p>
        <Select
          name="leaving"
          label={text.leaving}
          options={[nobody, ...review.members.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          name="joining"
          label={text.joining}
          options={[
            nobody,
            ...others.map(({ id, name, role }) => ({ value: id, label: `${name ?? ''} ${accounts.roles[role]}` })),
          ]}
        />
        <SubmitButton kind="plain" sending={site.sending}>
          {text.submit}
        </SubmitButton>
      </Form>
    </div>
  );
}
