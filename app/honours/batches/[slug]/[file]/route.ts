import { getBoard, withPictures } from '@/features/honours/boards/queries';
import { savedAs } from '@/lib/file-answer';
import { printedAnswer } from '@/lib/print/answer';
import type { Board } from '@/lib/print/board';
import { print } from '@/lib/print/thread';
import { currentAddress } from '@/lib/session';
import { zipWhole } from '@/lib/zip-files';
import { words } from '@/messages/words';

export const dynamic = 'force-dynamic';

const kinds = {
  'poster.pdf': { type: 'application/pdf', make: (board: Board) => print('posterPdf', board) },
  'slides.pdf': { type: 'application/pdf', make: (board: Board) => print('slidesPdf', board) },
  'slides.zip': { type: 'application/zip', make: slidesZip },
};

/** The board of a batch as a poster, as slides, and as pictures for screens that show no PDF: of those who may be shown now. */
export async function GET(request: Request, { params }: RouteContext<'/honours/batches/[slug]/[file]'>) {
  const { slug, file } = await params;
  const kind = Object.hasOwn(kinds, file) ? kinds[file as keyof typeof kinds] : undefined;
  const board = kind && (await getBoard(slug));
  return printedAnswer(
    request,
    board && {
      said: [file, board],
      make: async () => kind.make(await withPictures(board)),
      type: kind.type,
      headers: savedAs(words('zh-CN').honours.board.file(`${board.batch}-${board.community}`, file)),
    },
    { address: await currentAddress(), now: new Date() },
  );
}

async function slidesZip(board: Board): Promise<Uint8Array> {
  const slides = await print('slidePictures', board);
  const name = words('zh-CN').honours.board.slide;
  return zipWhole(
    slides.map((content, at) => ({ path: name(at + 1), content })),
    board.madeAt,
  );
}
