/**
 * Everybody at once: posts forms to one page, in a process of its own, so that those who read beside it are measured and not the
 * one who sends. Answers each message `{ url, type, bodies }` with how many were taken.
 */
process.on('message', async ({ url, type, bodies }) => {
  const answers = await Promise.all(
    bodies.map(({ body, address }) =>
      fetch(url, {
        method: 'POST',
        headers: { 'content-type': type, 'x-forwarded-for': address },
        body,
        redirect: 'manual',
      }).then(({ status }) => status),
    ),
  );
  process.send?.(answers.filter((status) => status === 303).length);
});
