import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { NotYours } from '@/components/not-yours';
import { href, type Locale } from '@/lib/locale';
import { currentPath, currentViewer } from '@/lib/session';
import type { Resident, Staff } from '@/lib/viewer';
import { type Act, may, placeAfterSignIn } from '../rules';

type DeskGateProps = {
  locale: Locale;
  act?: Act;
  /** Where the thing belongs that the page is about; null: to the whole sub-district. */
  communityId?: string | null;
  children: (viewer: Staff) => ReactNode | Promise<ReactNode>;
};

/**
 * What stands before every page of the desk: visitors are sent to sign in and come back, others than staff with the
 * permission see that the page is not theirs. Mutations ask the same rule again.
 */
export async function DeskGate({ locale, act, communityId, children }: DeskGateProps) {
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn(locale);
  if (viewer.kind !== 'staff' || (act && !may(viewer, act, communityId))) return <NotYours locale={locale} />;
  return children(viewer);
}

type AccountGateProps = { locale: Locale; children: (viewer: Resident | Staff) => ReactNode | Promise<ReactNode> };

/** The same before pages for anybody who is signed in. */
export async function AccountGate({ locale, children }: AccountGateProps) {
  const viewer = await currentViewer();
  if (viewer.kind !== 'resident' && viewer.kind !== 'staff') return toSignIn(locale);
  return children(viewer);
}

type VisitorGateProps = { locale: Locale; next: string; children: () => ReactNode };

/** Before pages for those who are not signed in yet: whoever is goes on to where the page would have led. */
export async function VisitorGate({ locale, next, children }: VisitorGateProps) {
  const viewer = await currentViewer();
  if (viewer.kind !== 'resident' && viewer.kind !== 'staff') return children();
  redirect(href(locale, placeAfterSignIn(next, viewer.role)));
}

async function toSignIn(locale: Locale): Promise<never> {
  const next = href(locale, await currentPath());
  redirect(`${href(locale, '/sign-in')}?next=${encodeURIComponent(next)}`);
}
