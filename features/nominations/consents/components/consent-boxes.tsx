import { Checkbox, Select } from '@/components/ui/field';
import type { NominationStatus } from '@/db/schema/nominations.values';
import { consentGivers, nomineePurposes } from '@/db/schema/privacy.values';
import type { Locale } from '@/lib/locale';
import { words } from '@/messages/words';
import type { Consented } from '../../rules';
import { isMetByName } from '../rules';

type Props = {
  locale: Locale;
  person: { status: NominationStatus; secret: boolean; consented: Consented };
  giverLabel: string;
};

/** The four things that are asked one by one, as they stand now, and who decides. */
export function ConsentBoxes({ locale, person, giverLabel }: Props) {
  const { nominations, site } = words(locale);
  return (
    <>
      {nomineePurposes.map((purpose) => (
        <Checkbox
          key={purpose}
          name={`purposes.${purpose}`}
          label={nominations.purposes[purpose]}
          checked={person.consented[purpose]}
        />
      ))}
      {isMetByName(person) && <Checkbox name="leaves" label={nominations.leaves} hint={nominations.leavesHint} />}
      <Select
        name="givenBy"
        label={giverLabel}
        options={[
          { value: '', label: site.choose },
          ...consentGivers.map((value) => ({ value, label: nominations.givers[value] })),
        ]}
      />
    </>
  );
}
