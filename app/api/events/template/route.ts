import { eventSheetOf } from '@/features/events/imports/queries';
import { mayImport } from '@/features/events/imports/rules';
import { localeOf } from '@/lib/locale';
import { currentViewer } from '@/lib/session';
import { sheetAnswer } from '@/lib/spreadsheets/answer';
import { writeTemplate } from '@/lib/spreadsheets/sheet';
import { toSignIn } from '@/lib/to-sign-in';
import { words } from '@/messages/words';

/** The empty register that an office fills in, with the communities that the viewer settles for. */
export async function GET(request: Request) {
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn(locale, '/desk/events/ledger/import');
  if (!mayImport(viewer)) return new Response(`${words(locale).desk.notYours}\n`, { status: 403 });
  const { templateFile } = words(locale).eventLedger.imports;
  return sheetAnswer(templateFile, await writeTemplate(await eventSheetOf(viewer), locale));
}
