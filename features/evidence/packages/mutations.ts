import 'server-only';
import { write } from '@/db/client';
import { record } from '@/db/record';
import { refuse } from '@/lib/rule-broken';
import { dayOf } from '@/lib/time';
import type { Viewer } from '@/lib/viewer';
import { safeName, zipOf } from '@/lib/zip-files';
import { words } from '@/messages/words';
import { getTree, placeOfEvidence } from '../queries';
import { filesOf } from './queries';

type Asked = { editionId: string; community: string | undefined };

/**
 * The evidence of an edition at a place as one ZIP. That it was handed out is recorded first; the files are made while they are
 * fetched, so that those of hundreds of indicators never stand in memory together.
 */
export async function packEdition(viewer: Viewer, { editionId, community }: Asked, now: Date) {
  const place = await placeOfEvidence(viewer, community);
  const communityId = place?.id ?? null;
  const tree = place === undefined ? undefined : await getTree(viewer, editionId, communityId);
  if (!tree) return refuse('gone');
  const subject = { type: 'indicator-edition', id: editionId };
  await write(viewer, (tx) => record(tx, 'evidence.packed', subject, { communityId }), now);
  const text = words('zh-CN').evidence;
  const name = safeName(`${text.packing.file(tree.edition.title, place?.name ?? text.whole)} ${dayOf(now)}`);
  return { name: `${name}.zip`, content: zipOf(filesOf({ viewer, ...tree, communityId, now }), now) };
}
