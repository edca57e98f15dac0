import { Select } from '@/components/ui/field';
import { type Role, staffRoles } from '@/db/schema/accounts.values';
import { listCommunities } from '@/features/communities/queries';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';

type Props = { locale: Locale; role?: Role; communityId?: string | null };

/** Role and community of a member of staff. */
export async function RoleFields({ locale, role, communityId }: Props) {
  const { site, accounts } = words(locale);
  const text = accounts.staff;
  const communities = await listCommunities();
  return (
    <>
      <Select
        name="role"
        label={text.role}
        value={role ?? ''}
        options={[
          ...(role ? [] : [{ value: '', label: site.choose }]),
          ...staffRoles.map((value) => ({ value, label: accounts.roles[value] })),
        ]}
      />
      <Select
        name="communityId"
        label={text.community}
        hint={text.communityHint}
        value={communityId ?? ''}
        options={[
          { value: '', label: site.whole },
          ...communities.map(({ id, name, nameEn }) => ({ value: id, label: locale === 'en' ? nameEn : name })),
        ]}
      />
    </>
  );
}
