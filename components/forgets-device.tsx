'use client';
import type { ReactNode } from 'react';
import { forgetDevice } from '@/lib/device-store';

/** Around a form that signs out: names that this device keeps for the door go with whoever leaves. */
export function ForgetsDevice({ children }: { children: ReactNode }) {
  return <div onSubmitCapture={() => void forgetDevice().catch(() => undefined)}>{children}</div>;
}
