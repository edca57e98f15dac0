import { staffExport } from '@/features/accounts/staff/sheets';
import { announcementsExport } from '@/features/announcements/sheets';
import { exportList } from '@/features/audit/exports/mutations';
import { recordsExport } from '@/features/audit/sheets';
import { communitiesExport } from '@/features/communities/sheets';
import { eventsExport } from '@/features/events/ledger/sheets';
import { figuresExport } from '@/features/figures/sheets';
import { supportsExport } from '@/features/honours/supports/sheets';
import { exportNamed } from '@/features/ledgers/exports/sheets';
import { siteErrorsExport } from '@/features/site-errors/sheets';
import { localeOf } from '@/lib/locale';
import { RuleBroken } from '@/lib/rule-broken';
import { currentViewer } from '@/lib/session';
import { sheetAnswer } from '@/lib/spreadsheets/answer';
import { toSignIn } from '@/lib/to-sign-in';
import { words } from '@/messages/words';

const lists = {
  announcements: { act: 'announcement.read-drafts', list: announcementsExport },
  'site-errors': { act: 'site-error.answer', list: siteErrorsExport },
  supports: { act: 'honour.read', list: supportsExport },
  events: { act: 'event.read', list: eventsExport },
  figures: { act: 'figure.read', list: figuresExport },
  people: { act: 'account.manage-staff', list: staffExport },
  communities: { act: 'community.edit', list: communitiesExport },
  records: { act: 'record.read', list: recordsExport },
} as const;

/** A list of the desk as a file. A plain form posts here with the filter of its page, since the act is recorded. */
export async function POST(request: Request, { params }: RouteContext<'/api/export/[list]'>) {
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  const { list: name } = await params;
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn(locale, '/desk');
  const found = isList(name) ? lists[name] : exportNamed(name);
  if (!found) return new Response('not found\n', { status: 404 });
  const posted = Object.fromEntries(await request.formData());
  try {
    const file = await exportList(viewer, { name, ...found, posted }, locale, new Date());
    return sheetAnswer(file.name, file.content);
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    const sentences = error.reasons.map(({ code, values }) => words(locale).reasons[code]({ max: 0, ...values }));
    const status = error.reasons.some(({ code }) => code === 'notYours') ? 403 : 413;
    return new Response(`${sentences.join('\n')}\n`, {
      status,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }
}

const isList = (name: string): name is keyof typeof lists => Object.hasOwn(lists, name);
