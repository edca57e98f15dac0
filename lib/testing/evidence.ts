import type { Needs } from '@/db/schema/evidence.values';
import { makeEdition as make } from '@/features/evidence/imports/mutations';
import { type Line, treeOf } from '@/features/evidence/imports/rules';
import { getTree } from '@/features/evidence/queries';
import { figures } from '@/features/figures/queries';
import type { Viewer } from '@/lib/viewer';
import { noon } from './factories';

type Asked = {
  code: string;
  parent?: string;
  needs?: Partial<Needs>;
  figure?: string;
  text?: string;
  ledgers?: string[];
};
let made = 0;

/** An edition of a test system for the year before November 2026, with these indicators; a figure is asked for once. */
export async function makeEdition(office: Viewer, asked: Asked[]) {
  made += 1;
  const none = { document: 0, process: 0, report: 0, picture: 0, statement: false };
  const lines = asked.map(
    ({ code, parent = '', needs = {}, figure = '', text = `指标${code}`, ledgers = [] }): Line => {
      return {
        code,
        parent,
        text,
        method: 'material',
        owner: '',
        needs: { ...none, ...needs },
        figure,
        least: figure ? 1 : null,
        ledgers,
      };
    },
  );
  const figureOf = (name: string) => figures.find((figure) => figure.name === name);
  const { branches } = treeOf(lines, { figureOf, ledgerOf: (name) => name }, Number);
  const period = { fromDay: '2025-11-01', toDay: '2026-10-31' };
  const limits = { statementLeast: 0, statementMost: 1_500, pictureKilobytes: 2_048 };
  const id = await make(office, { title: `测评体系 ${made}`, ...period, ...limits }, branches, noon);
  const rows = (await getTree(office, id, null))?.rows ?? [];
  const idOf = (code: string) => rows.find(({ indicator }) => indicator.code === code)?.indicator.id ?? '';
  return { id, idOf };
}
