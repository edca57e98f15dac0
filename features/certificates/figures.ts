import 'server-only';
import { eq } from 'drizzle-orm';
import { certificates } from '@/db/schema/certificates';
import { honours } from '@/db/schema/honours';
import { figureOver } from '@/features/figures/counted/queries';
import type { Figure } from '@/features/figures/rules';

/** By the day of issue, also of certificates that were revoked later. */
export const certificateFigures: Figure[] = [
  figureOver({
    name: 'certificates-issued',
    group: 'certificates',
    unit: 'item',
    pool: { of: 'certificates', slice: { by: 'kind', is: 'honour' } },
    opens: { act: 'honour.read', path: (id) => `/desk/honours/${id}` },
    from: certificates,
    joins: [{ table: honours, on: eq(honours.id, certificates.subjectId) }],
    where: eq(certificates.kind, 'honour'),
    id: certificates.id,
    at: certificates.issuedAt,
    called: certificates.number,
    communityId: honours.communityId,
    target: honours.id,
  }),
];
