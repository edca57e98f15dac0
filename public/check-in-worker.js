// Lets the page at the door be opened again without a network. It keeps that page and the files that it has loaded, nothing
// else: no list, no answer, no other page. Each page has a store of its own, made anew by whatever was loaded last.
const prefix = 'linli-check-in';
const page = /^(?:\/en)?\/desk\/events\/[^/]+\/check-in$/;
const days = 2;

const storeOf = (path) => `${prefix} ${path}`;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

// The page says what it runs on, once it runs. A page and its files belong to one build: they are stored together.
self.addEventListener('message', (event) => {
  const { path, files } = event.data ?? {};
  if (page.test(path) && Array.isArray(files)) event.waitUntil(keep(path, files).catch(() => undefined));
});

async function keep(path, files) {
  const wanted = files.filter((file) => file.startsWith('/_next/static/'));
  const answers = await Promise.all([path, ...wanted].map((address) => fetch(address, { cache: 'no-cache' })));
  // Whoever is signed out is sent elsewhere: that is not the page.
  if (answers.some((answer) => !answer.ok || answer.redirected)) return;
  const kept = await Promise.all(answers.map(async (answer) => [answer, await answer.blob()]));
  await caches.delete(storeOf(path));
  const store = await caches.open(storeOf(path));
  const now = String(Date.now());
  for (const [answer, body] of kept) {
    const headers = new Headers(answer.headers);
    headers.delete('content-encoding');
    headers.set('x-kept-at', now);
    await store.put(new URL(answer.url).pathname, new Response(body, { headers }));
  }
  await dropOld();
}

async function dropOld() {
  const since = Date.now() - days * 86_400_000;
  for (const name of (await caches.keys()).filter((one) => one.startsWith(prefix))) {
    const kept = await (await caches.open(name)).match(name.slice(prefix.length + 1));
    if (Number(kept?.headers.get('x-kept-at') ?? 0) < since) await caches.delete(name);
  }
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const isPage = request.mode === 'navigate' && page.test(pathname);
  if (isPage || pathname.startsWith('/_next/static/')) event.respondWith(networkFirst(request, pathname));
});

async function networkFirst(request, pathname) {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(pathname);
    if (kept) return kept;
    throw error;
  }
}
