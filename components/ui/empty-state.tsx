import type { ReactNode } from 'react';

/** Says what will be in an empty place, and how to make it so. */
export function EmptyState({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border border-rule border-dashed bg-card px-6 py-10 text-center">
      <p className="font-bold font-song text-lead">{title}</p>
      <div className="mt-2 text-soft">{children}</div>
    </div>
  );
}
