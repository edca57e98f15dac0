import { may } from '@/features/accounts/rules';
import { indicatorSheet } from '@/features/evidence/imports/sheets';
import { localeOf } from '@/lib/locale';
import { currentViewer } from '@/lib/session';
import { sheetAnswer } from '@/lib/spreadsheets/answer';
import { writeTemplate } from '@/lib/spreadsheets/sheet';
import { toSignIn } from '@/lib/to-sign-in';
import { words } from '@/messages/words';

/** The empty list in which an office brings a test system. */
export async function GET(request: Request) {
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn(locale, '/desk/evidence/import');
  const { desk, evidence } = words(locale);
  if (!may(viewer, 'indicator.edit', null)) return new Response(`${desk.notYours}\n`, { status: 403 });
  return sheetAnswer(evidence.imports.templateFile, await writeTemplate(indicatorSheet, locale));
}
