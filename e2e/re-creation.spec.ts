import { join } from 'node:path';
import Database from 'better-sqlite3';
import { strFromU8, unzipSync } from 'fflate';
import { expect, type Site, test } from './fixtures';

const year = { from: '2026-01-01', to: '2026-12-31' };
const at = (day: string, plus = 0) => Date.parse(`${day}T00:00:00+08:00`) + plus;
const [begins, ends] = [at(year.from), at(year.to, 86_400_000)];

type Ask = { sql: string; values: (string | number)[] };

const columns: Record<string, string> = {
  ...{ entries: 'entries', quantity: 'quantity', quantity2: 'quantity2', people: 'people' },
};

/** What a figure of a ledger counts, asked of its entries. */
function ofLedger(name: string): Ask | undefined {
  const [ledger = '', measure = '', category] = name.split('.');
  if (!columns[measure]) return undefined;
  const narrowed = category ? ' and category = ?' : '';
  return {
    sql: `select coalesce(sum(${columns[measure]}), 0) from ledger_entries
          where ledger = ? and removed_at is null and day between ? and ?${narrowed}`,
    values: [ledger, year.from, year.to, ...(category ? [category] : [])],
  };
}

/** The same of the figures of areas, in words of its own. */
function ofArea(name: string): Ask | undefined {
  const held = "from events where status = 'held' and starts_at >= ? and starts_at < ?";
  const within = [begins, ends];
  const [, what, kind] = /^(events|visits)-of-(.+)$/.exec(name) ?? [];
  if (what === 'events') return { sql: `select count(*) ${held} and kind = ?`, values: [...within, kind ?? ''] };
  if (what === 'visits')
    return { sql: `select coalesce(sum(attendance), 0) ${held} and kind = ?`, values: [...within, kind ?? ''] };
  const known: Record<string, string> = {
    'events-held': `select count(*) ${held}`,
    'event-visits': `select sum(attendance) ${held}`,
    'nominations-opened': 'select count(*) from nominations where created_at >= ? and created_at < ?',
    'honours-awarded': 'select count(*) from honours where awarded_at >= ? and awarded_at < ?',
    'money-visit': `select coalesce(sum(amount_fen), 0) from supports where kind = 'visit' and cancelled_at is null
                    and day >= '${year.from}' and day <= '${year.to}' and ? < ?`,
    'support-times': `select count(*) from supports where cancelled_at is null
                      and day >= '${year.from}' and day <= '${year.to}' and ? < ?`,
    'honours-forwarded': `select count(*) from forwardings join honours on honours.id = forwardings.honour_id
                          where sent_at >= ? and sent_at < ?`,
  };
  const sql = known[name];
  return sql ? { sql, values: within } : undefined;
}

function counterOf(site: Site, communityId: string | null) {
  const database = new Database(join(site.data, 'linli.db'), { readonly: true });
  return (name: string): number => {
    const ask = ofLedger(name) ?? ofArea(name);
    if (!ask) throw new Error(`Nobody counts ${name} independently.`);
    const place = communityId === null ? '' : ' and community_id = ?';
    const values = communityId === null ? ask.values : [...ask.values, communityId];
    return database
      .prepare(ask.sql + place)
      .pluck()
      .get(...values) as number;
  };
}

/** The text of a Word file, a line a paragraph. */
function textOf(file: Buffer): string {
  const xml = strFromU8(unzipSync(new Uint8Array(file))['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');
}

for (const templateId of ['community-year', 'sub-district-half', 'civilised-community'])
  test(`${templateId} of the demonstration year: every figure in its Word file is what the records add up to`, async ({
    page,
    site,
    signIn,
  }) => {
    const { draftSummary } = await import('@/features/summaries/mutations');
    const { filledText, getSummary } = await import('@/features/summaries/queries');
    const { piecesIn } = await import('@/features/summaries/filled/rules');
    const { unitSteps } = await import('@/db/schema/ledgers.values');
    const { zhCN } = await import('@/messages/zh-CN/all');
    const database = new Database(join(site.data, 'linli.db'), { readonly: true });
    const ofCommunity = templateId !== 'sub-district-half';
    const qingfengli = database.prepare("select id from communities where slug = 'qingfengli'").pluck().get() as string;
    const communityId = ofCommunity ? qingfengli : null;
    const office = await signIn('office');
    const draft = { communityId, period: 'own', ...year, templateId, rounded: false } as const;
    const id = await draftSummary(office, draft, new Date());
    const summary = await getSummary(office, id);
    if (!summary) throw new Error('The summary is not there.');
    const pieces = piecesIn(await filledText(summary));
    const text = textOf(await (await page.request.get(`/api/summaries/${id}/docx`)).body());
    const count = counterOf(site, communityId);
    const figures = pieces.filter((piece) => piece.kind === 'figure');
    expect(figures.length).toBeGreaterThan(15);
    for (const { names, token, shown, unit } of figures) {
      if (token.startsWith('{share:')) {
        const [part = 0, whole = 1] = names.map(count);
        expect(shown, token).toBe(`${Math.floor((part / whole) * 1_000) / 10}%`);
      } else {
        const amount = names.reduce((sum, name) => sum + count(name), 0) / unitSteps[unit];
        expect(shown, token).toBe(`${amount}${zhCN.figures.units[unit]}`);
      }
      expect(text, token).toContain(shown);
    }
    const gaps = pieces.flatMap((piece) => (piece.kind === 'gap' ? [piece.name] : []));
    for (const name of gaps) expect(text).toContain(`待补：${name}`);
    expect(gaps).toEqual(ofCommunity ? ['评选表彰：五好文明家庭'] : []);
  });
