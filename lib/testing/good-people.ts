/** People who were nominated, as far as a test needs them: rows as the mutations of `features/nominations/` leave them. */
import { write } from '@/db/client';
import { newId } from '@/db/new-id';
import { record } from '@/db/record';
import { nominations } from '@/db/schema/nominations';
import type { Age, Category, NominationStatus } from '@/db/schema/nominations.values';
import { consents, persons } from '@/db/schema/privacy';
import { type NomineePurpose, nomineePurposes } from '@/db/schema/privacy.values';
import type { SealedForm } from '@/features/nominations/people/queries';
import { newWrappedKey, seal } from '@/lib/crypto';
import { system } from '@/lib/viewer';
import { noon } from './factories';

export const testForm: SealedForm = {
  gender: '女',
  birth: '1962-05',
  politics: '群众',
  education: '高中',
  identity: '退休护士',
  workplace: '',
  address: '试路 0 号',
  telephone: '00000000000',
  oneLine: '十二年替邻居量血压',
  brief: '十二年来，每个周六替邻居量血压。',
  story: '每个周六的早上，她都在楼下摆一张小桌。',
  honours: '',
  guardian: '',
  relation: '',
};

type Facts = {
  communityId: string;
  /** By which the person signs in, with the code. */
  number?: string;
  status?: NominationStatus;
  category?: Category;
  name?: string;
  age?: Age;
  secret?: boolean;
  consented?: readonly NomineePurpose[];
  verifiedAt?: Date | null;
  form?: Partial<SealedForm> | null;
};

/** Somebody whose form is complete, who was visited at noon and agreed to everything, unless the test says otherwise. */
export async function makeNominee({
  communityId,
  number = crypto.randomUUID().slice(0, 12),
  status = 'verified',
  category = 'helping',
  name = '试好人',
  age = 'adult',
  secret = false,
  consented = nomineePurposes,
  verifiedAt = noon,
  form = {},
}: Facts): Promise<{ id: string; personId: string }> {
  const [id, personId, wrappedKey] = [newId(), newId(), newWrappedKey()];
  const row = {
    id,
    number,
    communityId,
    personId,
    status,
    category,
    name,
    pinyin: '',
    age,
    secret,
    sealedForm: form && seal(wrappedKey, JSON.stringify({ ...testForm, ...form })),
    formAt: form && noon,
    verifiedAt,
    statusAt: noon,
    createdAt: noon,
  };
  await write(
    system,
    async (tx) => {
      await tx.insert(persons).values({ id: personId, wrappedKey, createdAt: noon });
      await tx.insert(nominations).values(row);
      for (const purpose of consented)
        await tx.insert(consents).values({ personId, purpose, noticeVersion: 'test', givenAt: noon });
      await record(tx, 'nomination.opened', { type: 'nomination', id });
    },
    noon,
  );
  return { id, personId };
}
