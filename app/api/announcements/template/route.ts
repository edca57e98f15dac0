import { importSheetOf } from '@/features/announcements/imports/queries';
import { mayImport } from '@/features/announcements/imports/rules';
import { localeOf } from '@/lib/locale';
import { currentViewer } from '@/lib/session';
import { sheetAnswer } from '@/lib/spreadsheets/answer';
import { writeTemplate } from '@/lib/spreadsheets/sheet';
import { toSignIn } from '@/lib/to-sign-in';
import { words } from '@/messages/words';

/** The empty list that an office fills in: with the columns there are, and the communities that the viewer writes for. */
export async function GET(request: Request) {
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  const viewer = await currentViewer();
  if (viewer.kind === 'visitor') return toSignIn(locale, '/desk/announcements/import');
  if (!mayImport(viewer)) return new Response(`${words(locale).desk.notYours}\n`, { status: 403 });
  return sheetAnswer(words(locale).imports.templateFile, await writeTemplate(await importSheetOf(viewer), locale));
}
