import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Community } from '../queries';

/** Where, when and by which number a community is found. */
export function CommunityFacts({ locale, community }: { locale: Locale; community: Community }) {
  const { communities } = words(locale);
  const facts = [
    [communities.address, community.address],
    [communities.officeHours, community.officeHours],
    [communities.telephone, community.telephone],
  ];
  return (
    <dl className="grid gap-2">
      {facts.map(([name, value]) => (
        <div key={name} className="grid grid-cols-[5em_1fr] gap-2 in-data-[view=elder]:max-md:grid-cols-1">
          <dt className="text-soft">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
