import 'server-only';
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
  const counted = await Promise.all(
    running.map(async (edition) => {
      const tree = await getTree(viewer, edition.id, reach, now);
      return { edition, counts: countLights((tree?.rows ?? []).flatMap(({ leaf }) => (leaf ? [leaf.light] : []))) };
    }),
  );
  return counted.filter(({ counts }) => counts.red + counts.amber > 0);
}
