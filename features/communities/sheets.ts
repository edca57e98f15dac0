import { z } from 'zod';
import { numberColumn, textColumn } from '@/lib/spreadsheets/columns';
import { exportedList } from '@/lib/spreadsheets/export';
import { defineSheet } from '@/lib/spreadsheets/sheet';
import { listOnDeskWithGrids } from './queries';

const max = 2_000;

const sheet = defineSheet({
  name: ({ communities }) => communities.edit.title,
  maxRows: 50_000,
  columns: {
    name: textColumn({ header: ({ communities }) => communities.edit.name, max, width: 24 }),
    nameEn: textColumn({ header: ({ communities }) => communities.edit.nameEn, max, width: 24 }),
    address: textColumn({ header: ({ communities }) => communities.edit.address, max, width: 36 }),
    officeHours: textColumn({ header: ({ communities }) => communities.edit.officeHours, max, width: 28 }),
    telephone: textColumn({ header: ({ communities }) => communities.edit.telephone, max }),
    gridCount: numberColumn({ header: ({ communities }) => communities.edit.gridCount, max: 1_000, width: 8 }),
    grids: textColumn({ header: ({ communities }) => communities.edit.grids, max: 32_000, width: 60 }),
  },
});

/** The communities that the viewer looks after, each with its grids, as a file. */
export const communitiesExport = exportedList({
  sheet,
  filter: z.object({}),
  async *pages(viewer) {
    yield (await listOnDeskWithGrids(viewer)).map(({ grids, ...community }) => ({
      ...community,
      gridCount: grids.length,
      grids: grids.join('、'),
    }));
  },
});
