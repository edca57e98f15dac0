import { z } from 'zod';
import { dateColumn, textColumn } from '@/lib/spreadsheets/columns';
import { exportedList } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { words } from '@/messages/words';
import { listStaff } from './queries';

const max = 2_000;

const sheet = defineSheet({
  name: ({ accounts }) => accounts.staff.title,
  maxRows: 50_000,
  columns: {
    name: textColumn({ header: ({ accounts }) => accounts.staff.columns.name, max }),
    role: textColumn({ header: ({ accounts }) => accounts.staff.columns.role, max }),
    community: textColumn({ header: ({ accounts }) => accounts.staff.columns.community, max }),
    status: textColumn({ header: ({ accounts }) => accounts.staff.columns.status, max, width: 10 }),
    createdAt: dateColumn({ header: ({ accounts }) => accounts.staff.columns.since }),
  },
});

/** Everyone with a desk, as a file: how they sign, and nothing of how to reach them. */
export const staffExport = exportedList({
  sheet,
  filter: z.object({}),
  async *pages(viewer, _, locale) {
    const { accounts, site } = words(locale);
    yield (await listStaff(viewer)).map((row) => ({
      name: row.name,
      role: accounts.roles[row.role],
      community: (locale === 'en' ? row.communityEn : row.community) ?? site.whole,
      status: accounts.staff.status[row.status],
      createdAt: row.createdAt,
    }));
  },
});
