'use client';
import { useForm } from '@/components/ui/form';

/** The contact on a slip, once the server showed it. */
export function SlipContact({ id, hidden }: { id: string; hidden: string }) {
  const contact = useForm().state?.shown[id];
  return contact ? <strong>{contact}</strong> : <span className="text-soft">{hidden}</span>;
}
