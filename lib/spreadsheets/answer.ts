const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file of Excel as an answer, saved under a name that may be Chinese. */
export function sheetAnswer(name: string, content: Uint8Array): Response {
  const plain = name.replace(/[^\w.-]+/g, '_');
  return new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': excel,
      'Content-Disposition': `attachment; filename="${plain}.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}.xlsx`,
    },
  });
}
