import { openTicket } from '@/features/nominations/follow/mutations';
import { currentAddress } from '@/lib/session';

export const dynamic = 'force-dynamic';

/** Where the code for the door leads when somebody's own telephone reads it: to the receipt, as number and code would. */
export async function GET(_request: Request, { params }: RouteContext<'/events/[number]/ticket/[ticket]'>) {
  const { ticket } = await params;
  const location = await openTicket(ticket, await currentAddress(), new Date());
  return new Response(null, { status: 303, headers: { Location: location, 'Cache-Control': 'no-store' } });
}
