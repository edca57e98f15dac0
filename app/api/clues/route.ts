import { clueInput } from '@/features/nominations/clues/inputs';
import { receive } from '@/features/nominations/clues/mutations';
import { settledBy } from '@/lib/form-action';
import { receiptToken } from '@/lib/receipts';
import { currentAddress } from '@/lib/session';

const settle = settledBy(clueInput, async (viewer, { proof, ...input }) => {
  const now = new Date();
  const id = await receive(viewer, input, { proof, address: await currentAddress() }, now);
  return `/nominations/mine/clue/${receiptToken('clue', id, now)}?done=received`;
});

/**
 * The form of /nominations/new as it is posted without scripts, for a third of what an action of its page costs; the front sends it
 * here, and lets the page show what was typed beside what was refused.
 */
export async function POST(request: Request) {
  const settled = await settle(await request.formData());
  if (typeof settled !== 'string') return Response.json(settled.errors, { status: 422 });
  return new Response(null, { status: 303, headers: { location: settled, 'content-type': 'text/html' } });
}
