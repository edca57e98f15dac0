import type { BatchPeriod } from '@/db/schema/honours.values';
import type { Category } from '@/db/schema/nominations.values';
import type { Certificate as Words } from '@/lib/print/certificate';
import { formatDate } from '@/lib/time';
import { words } from '@/messages/words';
import { grouped } from '../rules';

type Facts = {
  number: string;
  issuedAt: Date;
  name: string;
  category: Category;
  batch: { period: BatchPeriod; year: number; part: number };
  community: string;
  portal: string;
  subDistrict: string;
  checkAddress: string;
};

/** The words of the certificate of an honour. It is a Chinese document, whichever language the portal is read in. */
export function honourCertificate({ number, issuedAt, name, category, batch, ...of }: Facts): Words {
  const { certificates, honours, nominations } = words('zh-CN');
  const text = certificates.printed;
  const kind = nominations.categories[category];
  return {
    portal: of.portal,
    title: text.title,
    name,
    honour: text.honour(kind),
    sentence: text.sentence(of.community, honours.batch(batch.period, batch.year, batch.part), kind),
    issuer: `${of.subDistrict}${of.community}`,
    date: formatDate('zh-CN', issuedAt),
    number: text.number(grouped(number)),
    checkAddress: of.checkAddress,
    checkWords: text.check,
    language: 'zh-CN',
    madeAt: issuedAt,
  };
}
