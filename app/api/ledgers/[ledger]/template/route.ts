import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { templateSheetOf } from '@/features/ledgers/imports/queries';
import { mayImport } from '@/features/ledgers/imports/rules';
import { nameIn } from '@/features/ledgers/rules';
import { localeOf } from '@/lib/locale';
import { currentViewer } from '@/lib/session';
import { sheetAnswer } from '@/lib/spreadsheets/answer';
import { writeTemplate } from '@/lib/spreadsheets/sheet';
import { toSignIn } from '@/lib/to-sign-in';
import { words } from '@/messages/words';

/** The empty list of a ledger that an office fills in, with the communities for which the viewer writes. */
export async function GET(request: Request, { params }: RouteContext<'/api/ledgers/[ledger]/template'>) {
  const locale = localeOf(new URL(request.url).searchParams.get('locale'));
  const viewer = await currentViewer();
  const ledger = ledgerNamed((await params).ledger);
  if (viewer.kind === 'visitor') return toSignIn(locale, ledger ? `/desk/ledgers/${ledger.name}/import` : '/desk');
  if (!ledger || ledger.source) return new Response('not found\n', { status: 404 });
  if (!mayImport(viewer, ledger)) return new Response(`${words(locale).desk.notYours}\n`, { status: 403 });
  const name = words(locale).ledgers.imports.templateFile(nameIn(locale, ledger.title));
  return sheetAnswer(name, await writeTemplate(await templateSheetOf(viewer, ledger), locale));
}
