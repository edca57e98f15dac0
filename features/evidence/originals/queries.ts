import 'server-only';
import { eq } from 'drizzle-orm';
import { db } from '@/db/client';
import { announcements } from '@/db/schema/announcements';
import { documentOf as summaryDocument } from '@/features/summaries/documents/queries';
import { getSummary } from '@/features/summaries/queries';
import type { Block, OfficialDocument } from '@/lib/print/official-document';
import { blocksOf } from '@/lib/rich-text-blocks';
import type { Viewer } from '@/lib/viewer';
import { documentOf } from '../documents/queries';
import type { Subject } from '../subjects/rules';

/** A published text or a signed summary as a document of its own; undefined of other records, which stand in the index. */
export async function originalOf(
  viewer: Viewer,
  { type, id }: Subject,
  now: Date,
): Promise<OfficialDocument | undefined> {
  if (type === 'summary') {
    const summary = await getSummary(viewer, id);
    return summary && summaryDocument(summary, now);
  }
  const [row] = type === 'announcement' ? await db.select().from(announcements).where(eq(announcements.id, id)) : [];
  // It may have been withdrawn since its package was begun.
  if (row?.status !== 'published' || !row.publishedAt) return undefined;
  return documentOf(row.title, row.communityId, row.publishedAt, blocksOf(row.body).flatMap(blockOf));
}

// Where a link of the portal leads says nothing on paper.
const link = /〔\/[^〕]*〕/g;

function blockOf({ kind, text: said }: ReturnType<typeof blocksOf>[number]): Block[] {
  const text = said.replace(link, '');
  if (!text) return [];
  if (kind === 'heading' || kind === 'subheading')
    return [{ kind: 'heading', level: kind === 'heading' ? 1 : 2, text }];
  return [{ kind: 'paragraph', runs: [{ text }] }];
}
