import { getOwnCertificate, getPublicCertificate } from '@/features/certificates/files/queries';
import { savedAs, shownByItself } from '@/lib/file-answer';
import { printedAnswer } from '@/lib/print/answer';
import { print } from '@/lib/print/thread';
import { currentAddress } from '@/lib/session';

export const dynamic = 'force-dynamic';

const kinds = {
  'certificate.pdf': { maker: 'certificatePdf', type: 'application/pdf', ending: 'pdf', how: 'attachment' },
  // A picture is shown: on a telephone it is saved by a long touch, also where nothing can be downloaded.
  'certificate.png': { maker: 'certificatePicture', type: 'image/png', ending: 'png', how: 'inline' },
} as const;

/**
 * A certificate to print, or as a picture for a telephone: asked at each request whether the person may be named now. One of an
 * attendance is opened by the address that its own person was given, not by its number.
 */
export async function GET(request: Request, { params }: RouteContext<'/certificates/[number]/[file]'>) {
  const { number, file } = await params;
  const kind = Object.hasOwn(kinds, file) ? kinds[file as keyof typeof kinds] : undefined;
  const now = new Date();
  const certificate = kind && ((await getPublicCertificate(number)) ?? (await getOwnCertificate(number, now)));
  return printedAnswer(
    request,
    certificate && {
      said: [kind.maker, certificate],
      make: () => print(kind.maker, certificate),
      type: kind.type,
      headers: {
        ...savedAs(`${certificate.title}-${number}.${kind.ending}`, kind.how),
        ...(kind.how === 'inline' ? shownByItself : {}),
      },
    },
    { address: await currentAddress(), now },
  );
}
