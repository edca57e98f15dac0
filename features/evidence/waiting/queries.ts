import 'server-only';
import { setImmediate as turn } from 'node:timers/promises';
import { reachOf } from '@/features/accounts/rules';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { type Edition, getTree, listEditions } from '../queries';
import { countLights, type Light } from '../rules';

export type Short = { edition: Edition; counts: Record<Light, number> };

/** The open editions, begun by now, of which the viewer's own place lacks something; nothing for who gathers none. */
export async function listShort(viewer: Viewer, now: Date): Promise<Short[]> {
  const reach = reachOf(viewer, 'evidence.tag');
  if (reach === undefined) return [];
  const editions = await listEditions(viewer);
  const running = editions.filter(({ status, fromDay }) => status === 'open' && fromDay <= dayOf(now));
  const short: Short[] = [];
  for (const edition of running) {
    const tree = await getTree(viewer, edition.id, reach, now);
    const counts = countLights((tree?.rows ?? []).flatMap(({ leaf }) => (leaf ? [leaf.light] : [])));
    if (counts.red + counts.amber > 0) short.push({ edition, counts });
    // SQLite answers at once, and blocks: others have their turn in between.
    await turn();
  }
  return short;
}
