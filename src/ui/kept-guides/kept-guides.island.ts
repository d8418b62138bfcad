import { agreementKey } from '../agreement/agreement.ts';
import { captionLookKey } from '../film-player/caption-look.ts';
import { keptLearning } from '../learning-record/kept-learning.ts';
import { dayWords, isGuide, keptBytesHeader, keptCache, keptOnHeader, sizeWords } from './store.ts';

const text = (name: string, words: string): HTMLElement => {
  const element = document.createElement(name);
  element.textContent = words;
  return element;
};

/** Browsers without Clear-Site-Data are cleared by hand. */
const clearAll = async (): Promise<void> => {
  try {
    localStorage.clear();
  } catch {
    // Nothing could be kept there either.
  }
  for (const name of await caches.keys()) await caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
};

/** Read from the text: a parser would start to apply the styles of the page. */
const title = (html: string): string => {
  const words = /<h1[^>]*>([^<]*)</.exec(html)?.[1] || 'A guide';
  const area = document.createElement('textarea');
  area.innerHTML = words;
  return area.value;
};

const agreement = (): string => {
  try {
    return (localStorage.getItem(agreementKey) || '').replace(/-/g, ' ');
  } catch {
    return '';
  }
};

const captions = (): boolean => {
  try {
    return localStorage.getItem(captionLookKey) !== null;
  } catch {
    return false;
  }
};

const showKept = async (place: HTMLElement): Promise<void> => {
  const cache = await caches.open(keptCache);
  const list = document.createElement('ul');
  list.className = 'govuk-list govuk-list--bullet';
  let all = 0;
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    const kept = isGuide(pathname) ? await cache.match(request) : undefined;
    if (!kept) continue;
    const bytes = Number(kept.headers.get(keptBytesHeader));
    all += bytes;
    const link = document.createElement('a');
    link.className = 'govuk-link';
    link.href = pathname;
    link.textContent = title(await kept.text());
    const item = document.createElement('li');
    item.append(link, ` ${sizeWords(bytes)}, kept on ${dayWords(kept.headers.get(keptOnHeader) || '')}`);
    list.append(item);
  }
  place.replaceChildren(
    ...(list.children.length > 0
      ? [text('p', `On this phone: ${sizeWords(all)} in all.`), list]
      : [text('p', 'No guide is kept on this phone.')]),
    ...keptLearning(),
    ...(captions() ? [text('p', 'How you like captions is kept.')] : []),
    ...(agreement() ? [text('p', `Your agreement is kept: ${agreement()}.`)] : []),
  );
  for (const paragraph of place.querySelectorAll('p')) paragraph.classList.add('govuk-body');
};

for (const root of document.querySelectorAll<HTMLElement>('[data-module="fmh-kept-guides"]')) {
  const place = root.querySelector<HTMLElement>('[data-kept]');
  if (!place || !('caches' in window)) continue;
  const begun = root.dataset.cleared ? clearAll() : Promise.resolve();
  void begun.then(() => showKept(place)).catch(() => {});
}
