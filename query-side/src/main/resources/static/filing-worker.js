// Keeps the filing page open without a network: its shell, as it looks to nobody in particular, with styles and scripts.
// No page that somebody was shown is ever kept. It governs /issues/new only, and sends drafts when the network is back.
importScripts('/js/drafts.js');

const CACHE = 'tuntas-filing';
const SHELL = '/issues/new/shell';
const FRESH_MS = 3_600_000;
const ASSET = /(?:href|src)="(\/(?:css|js|webjars)\/[^"]+|\/favicon\.svg)"/g;
const OF_A_SESSION = /<input[^>]*name="_csrf"[^>]*>/g;

async function keepShell() {
  const answer = await fetch(SHELL, {credentials: 'omit', cache: 'no-store'});
  if (!answer.ok || answer.redirected) {
    throw new Error('no shell');
  }
  const html = (await answer.text()).replace(OF_A_SESSION, '');
  const cache = await caches.open(CACHE);
  const assets = [...new Set([...html.matchAll(ASSET)].map(found => found[1]))];
  const kept = await cache.keys();
  await cache.addAll(assets);
  const headers = new Headers(answer.headers);
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  headers.set('Tuntas-Kept', String(Date.now()));
  await cache.put(SHELL, new Response(html, {headers}));
  const wanted = new Set([...assets, SHELL]);
  await Promise.all(kept.filter(old => !wanted.has(new URL(old.url).pathname)).map(old => cache.delete(old)));
}

async function keepShellFresh() {
  const kept = await caches.match(SHELL, {cacheName: CACHE});
  if (kept && Date.now() - Number(kept.headers.get('Tuntas-Kept')) > FRESH_MS) {
    await keepShell().catch(() => undefined);
  }
}

async function page(request) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const shell = await caches.match(SHELL, {cacheName: CACHE});
    return shell ?? Response.error();
  }
}

async function asset(request) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    return (await caches.match(request, {cacheName: CACHE})) ?? Response.error();
  }
}

self.addEventListener('install', event => {
  self.skipWaiting();
  event.waitUntil(keepShell());
});
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', event => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) {
    return;
  }
  if (event.request.mode === 'navigate') {
    event.respondWith(page(event.request));
    event.waitUntil(keepShellFresh());
  } else if (/^\/(css|js|webjars)\/|^\/favicon\.svg$/.test(address.pathname)) {
    event.respondWith(asset(event.request));
  }
});
// Background Sync, where there is one: also when no tab is open. Failing asks the browser to try again later.
self.addEventListener('sync', event => {
  if (event.tag === 'tuntas-drafts') {
    event.waitUntil(self.tuntasDrafts.send().then(async outcome => {
      (await self.clients.matchAll()).forEach(client => client.postMessage('drafts'));
      if (outcome === 'offline') {
        throw new Error(outcome);
      }
    }));
  }
});
