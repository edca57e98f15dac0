import 'server-only';
import { type Act, may } from '@/features/accounts/rules';
import { figures } from '@/features/figures/queries';
import { ledgerNamed } from '@/features/ledgers/definitions/all';
import { type LedgerDefinition, mayRead, mayWrite } from '@/features/ledgers/rules';
import type { Viewer } from '@/lib/viewer';
import { listedNames } from '../filled/rules';
import { isOfPeople, piecesOf } from '../text/rules';

type Behind = { token: string; names: string[] };

/** Whether the viewer may open the records behind a token of a summary of this place: what was counted is not what may be read. */
export const mayOpen = (viewer: Viewer, behind: Behind, communityId: string | null): boolean =>
  actsBehind(behind).every((act) => act !== undefined && may(viewer, act, communityId));

function actsBehind({ token, names }: Behind): (Act | undefined)[] {
  const [piece] = piecesOf(token);
  if (piece?.kind === 'places') return [ledgerNamed(piece.ledger)?.read];
  if (isOfPeople(token)) return ['honour.read'];
  if (piece?.kind === 'cases') return ['event.read'];
  if (piece?.kind === 'plans') return ['summary.read'];
  return listedNames({ token, names }).map((name) => figures.find((figure) => figure.name === name)?.opens.act);
}

/** The ledgers of a claim that there are and that the viewer reads. */
export const ledgersOpen = (viewer: Viewer, names: string[], communityId: string | null): string[] =>
  names.filter((name) => {
    const ledger = ledgerNamed(name);
    return ledger !== undefined && mayRead(viewer, ledger, communityId);
  });

/** The ledger in which what a token lacks is entered, for whoever writes it; none of what an area counts by itself. */
export function ledgerToFill(viewer: Viewer, token: string, communityId: string | null): LedgerDefinition | undefined {
  const [piece] = piecesOf(token);
  const name =
    piece?.kind === 'figure' ? piece.names[0]?.split('.')[0] : piece && 'ledger' in piece ? piece.ledger : '';
  const ledger = ledgerNamed(name ?? '');
  return ledger && mayWrite(viewer, ledger, communityId) ? ledger : undefined;
}
