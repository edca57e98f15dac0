import type { ReceiptKind } from '@/lib/receipts';

/** Where an opened receipt stands: a seat beside its event, everything else beside the nominations. */
export function placeOfReceipt(opened: `${ReceiptKind}/${string}`): string {
  const [kind, token] = opened.split('/');
  return kind === 'sign-up' ? `/events/mine/${token}` : `/nominations/mine/${opened}`;
}
