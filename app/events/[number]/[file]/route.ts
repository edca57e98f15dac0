import { getBill } from '@/features/events/posters/queries';
import { savedAs } from '@/lib/file-answer';
import { printedAnswer } from '@/lib/print/answer';
import type { EventBill } from '@/lib/print/event-bill';
import { print } from '@/lib/print/thread';
import { currentAddress } from '@/lib/session';
import { words } from '@/messages/words';

export const dynamic = 'force-dynamic';

const kinds = {
  'poster.pdf': { type: 'application/pdf', make: (bill: EventBill) => print('eventPoster', bill) },
  'slide.png': { type: 'image/png', make: (bill: EventBill) => print('eventSlide', bill) },
};

/** An event to put up, on the wall and on the screen, as it stands now. */
export async function GET(request: Request, { params }: RouteContext<'/events/[number]/[file]'>) {
  const { number, file } = await params;
  const now = new Date();
  const kind = Object.hasOwn(kinds, file) ? kinds[file as keyof typeof kinds] : undefined;
  const bill = kind && (await getBill(number, now));
  return printedAnswer(
    request,
    bill && {
      said: [file, bill],
      make: () => kind.make(bill),
      type: kind.type,
      headers: savedAs(words('zh-CN').events.print.file(bill.title, file)),
    },
    { address: await currentAddress(), now },
  );
}
