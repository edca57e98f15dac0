import 'server-only';
import { eq } from 'drizzle-orm';
import { announcements } from '@/db/schema/announcements';
import { figureOver } from '@/features/figures/counted/queries';
import type { Figure } from '@/features/figures/rules';

/** 篇 of texts that are public, by the day on which they became so; what was withdrawn counts nowhere. */
export const announcementFigures: Figure[] = [
  figureOver({
    name: 'announcements-published',
    group: 'announcements',
    unit: 'article',
    opens: { act: 'announcement.read-drafts', path: (id: string) => `/desk/announcements/${id}` },
    from: announcements,
    where: eq(announcements.status, 'published'),
    id: announcements.id,
    at: announcements.publishedAt,
    called: announcements.title,
    lasting: announcements.slug,
    communityId: announcements.communityId,
    target: announcements.id,
  }),
];
