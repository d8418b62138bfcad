/// <reference lib="webworker" />
import { isGuide, keepPage, keptCache, keptOnHeader, listAddress, mayKeep } from '../kept-guides/store.ts';
import { withNotice } from './notice.ts';

declare const self: ServiceWorkerGlobalScope;

/** On a line that answers no more, a kept guide is better than waiting. */
const patience = 6_000;

/** The kept copy, which says that it is one. */
const keptCopy = async (path: string): Promise<Response | undefined> => {
  const cache = await caches.open(keptCache);
  const kept = await cache.match(path);
  if (!kept) return kept;
  const on = path === listAddress ? '' : kept.headers.get(keptOnHeader) || '';
  const html = withNotice(await kept.text(), on, new Date().toISOString().slice(0, 10));
  return new Response(html, { headers: kept.headers });
};

/** Brings a kept page up to date, or takes it out where it may not be kept any more. */
const refresh = async (path: string, answer: Response): Promise<void> => {
  const cache = await caches.open(keptCache);
  if (!(await cache.match(path))) return;
  if (mayKeep(answer, path)) await keepPage(cache, path, answer);
  else if (answer.status === 404 || answer.status === 410 || answer.status === 200) await cache.delete(path);
};

const answerPage = async (event: FetchEvent, path: string): Promise<Response> => {
  const kept = await keptCopy(path);
  if (!kept)
    return fetch(event.request).catch(
      async (fault) => (await keptCopy(listAddress)) || Promise.reject(fault),
    );
  const late = new Promise<Response>((resolve) => setTimeout(() => resolve(kept), patience));
  // Not from the browser's own store: a copy of a minute ago would hide that there is no signal.
  const fresh = fetch(event.request.url, { cache: 'no-cache', credentials: 'omit' })
    .then((answer) => {
      // A guide that was cut to one agreement is not the whole guide.
      if (!new URL(event.request.url).search) event.waitUntil(refresh(path, answer.clone()).catch(() => {}));
      return answer.status >= 500 ? kept : answer;
    })
    .catch(() => kept);
  return Promise.race([fresh, late]);
};

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

/** Clearing works without signal too: the page that is shown then clears by its script, itself last. */
const clearWithout = async (): Promise<Response | undefined> => {
  const kept = await caches.match(listAddress, { cacheName: keptCache } as MultiCacheQueryOptions);
  if (!kept) return undefined;
  const html = (await kept.text()).replace('data-module="fmh-kept-guides"', '$& data-cleared="yes"');
  return new Response(html, { headers: kept.headers });
};

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // A phone that saves data asks the network alone, as if there were no worker.
  if (url.origin !== self.location.origin || request.headers.get('save-data') === 'on') return;
  if (request.method === 'POST' && request.mode === 'navigate' && url.pathname === listAddress)
    event.respondWith(fetch(request).catch(async (fault) => (await clearWithout()) || Promise.reject(fault)));
  if (request.method !== 'GET') return;
  if (url.pathname.startsWith('/assets/'))
    event.respondWith(caches.match(request).then((kept) => kept || fetch(request)));
  // Pages without a question: a search or a letter never passes through here.
  else if (
    request.mode === 'navigate' &&
    (url.search === '' || (isGuide(url.pathname) && /^\?for=[a-z-]+$/.test(url.search)))
  )
    event.respondWith(answerPage(event, url.pathname));
});
