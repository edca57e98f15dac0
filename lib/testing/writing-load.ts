/**
 * A process that writes until it is killed: texts that are drafted, published and withdrawn, several at once. It prints
 * the id of each text when its transaction was acknowledged. Only for the test that kills it.
 */
import { draft, withdraw } from '@/features/announcements/mutations';
import { system } from '@/lib/viewer';

const [columnId = '', run = ''] = process.argv.slice(2);

async function writer(name: number): Promise<never> {
  for (let n = 0; ; n += 1) {
    const title = `${run} ${name} ${n}`;
    const text = { title, summary: '摘要', body: `<p>${title}</p>`.repeat(20), source: '', coverAlt: '', columnId };
    const id = await draft(system, { ...text, communityId: null }, { publish: true }, new Date());
    process.stdout.write(`published ${id}\n`);
    if (n % 3 > 0) continue;
    await withdraw(system, { id, version: 2, reason: '测试' }, new Date());
    process.stdout.write(`withdrawn ${id}\n`);
  }
}

await Promise.all([0, 1, 2, 3].map(writer));
