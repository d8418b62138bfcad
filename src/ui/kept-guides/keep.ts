import { keepPage, keptCache, listAddress, mayKeep, sizeWords, workerAddress } from './store.ts';

interface SavingData {
  readonly connection?: { readonly saveData?: boolean };
}

/** A phone that is told to save data starts no worker. */
const canKeep = (): boolean =>
  'serviceWorker' in navigator && 'caches' in window && !(navigator as SavingData).connection?.saveData;

const keep = async (path: string): Promise<string> => {
  const answer = await fetch(path, { cache: 'no-cache', credentials: 'omit' });
  if (!mayKeep(answer, path)) return 'This page is not one that may be kept.';
  const cache = await caches.open(keptCache);
  const list = await fetch(listAddress, { credentials: 'omit' });
  if (mayKeep(list, listAddress)) await keepPage(cache, listAddress, list);
  const bytes = await keepPage(cache, path, answer);
  await navigator.serviceWorker.register(workerAddress, { scope: '/' });
  return `Kept: ${sizeWords(bytes)}. You can open it here without signal.`;
};

/** Shows the button that keeps this guide on the device, where the device can. */
export const startKeeping = async (box: HTMLElement): Promise<void> => {
  const button = box.querySelector<HTMLButtonElement>('[data-keep]');
  const status = box.querySelector<HTMLElement>('[role=status]');
  if (!button || !status || !canKeep()) return;
  const path = location.pathname;
  const usual = button.textContent;
  const show = (kept: boolean) => {
    button.textContent = kept ? 'Take it off this phone' : usual;
    button.dataset.keep = kept ? 'kept' : '';
  };
  show(!!(await caches.match(path, { cacheName: keptCache } as MultiCacheQueryOptions)));
  button.hidden = false;
  button.addEventListener('click', async () => {
    try {
      if (button.dataset.keep) {
        await (await caches.open(keptCache)).delete(path);
        status.textContent = 'It is no longer on this phone.';
        show(false);
      } else {
        status.textContent = await keep(path);
        show(status.textContent.startsWith('Kept'));
      }
    } catch (error) {
      // A half of it helps nobody.
      await caches
        .open(keptCache)
        .then((cache) => cache.delete(path))
        .catch(() => {});
      status.textContent =
        error instanceof DOMException && error.name === 'QuotaExceededError'
          ? 'This phone has no room left. Nothing was kept.'
          : 'It could not be kept. Try again when you have signal.';
    }
  });
};
