import { keepPlace } from './keep-place.ts';
import { keepSeen } from './keep-seen.ts';
import { offerWords } from './offer-words.ts';
import { onUse } from './on-use.ts';

const secondsOf = (element: Element): number => Number(element.getAttribute('data-seconds'));

/** What waits for tools until somebody needs them: they are loaded then, and not with every page. */
const offerTools = (
  root: HTMLElement,
  film: HTMLMediaElement,
  tools: HTMLElement,
  mayKeep: boolean,
): void => {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'Captions, speed, sharing and keys';
  details.append(summary);
  tools.append(details);
  onUse(root, film, async () => {
    const { addTools } = await import('./player-tools.ts');
    addTools({ root, film, tools: details, mayKeep });
  });
};

const start = (root: HTMLElement): void => {
  // Sound alone is the same to everything here.
  const film = root.querySelector<HTMLMediaElement>('video, audio');
  const tools = root.querySelector<HTMLElement>('.fmh-film-player__tools');
  if (!film || !tools) return;

  /** An address may lead to one second: …#chapter-report, …#film-75, …?at=75. */
  const secondIn = (hash: string): number | undefined => {
    const place = hash.slice(1);
    const moment = place ? document.getElementById(place) : null;
    if (moment && root.contains(moment) && moment.hasAttribute('data-seconds')) return secondsOf(moment);
    const [before, digits] = place.split(`${root.id}-`);
    const second = before === '' && digits ? Number(digits) : Number.NaN;
    return Number.isNaN(second) ? undefined : second;
  };
  const named = Number(root.dataset.at) || secondIn(location.hash);
  // Before the words follow it: they begin where it stands.
  if (named) film.currentTime = named;

  // Whoever may have to leave at once leaves nothing on the device.
  const mayKeep = !document.documentElement.classList.contains('fmh-exit');
  if (mayKeep) {
    tools.append(
      ...keepPlace(film, root.id, named !== undefined),
      keepSeen(film, root.id, root.dataset.revision ?? ''),
    );
  }
  tools.hidden = false;
  offerWords(root, film, mayKeep);
  offerTools(root, film, tools, mayKeep);

  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    // Another version goes on at the same second.
    const version = target?.closest<HTMLAnchorElement>('.fmh-film-player__versions a');
    if (version && film.currentTime >= 1) {
      const address = new URL(version.href);
      address.searchParams.set('at', String(Math.floor(film.currentTime)));
      version.href = address.href;
    }
    const moment = target?.closest('[data-seconds]');
    // Somebody who marks words to copy them does not want to jump.
    if (!moment || String(getSelection()) !== '') return;
    event.preventDefault();
    film.currentTime = secondsOf(moment);
    film.scrollIntoView({ block: 'nearest' });
    // The browser may wait for another press; then the film stands at the right place.
    film.play()?.catch(() => {});
  });

  const goToAddress = (): void => {
    const second = secondIn(location.hash);
    if (second === undefined) return;
    film.currentTime = second;
    // On a phone the picture itself is in sight wherever the page stands.
    root.scrollIntoView();
    film.focus({ preventScroll: true });
  };
  // Who presses the same link again is led there again: then the address does not change, and only the second is told.
  for (const name of ['hashchange', 'popstate']) addEventListener(name, goToAddress);
  goToAddress();
};

for (const root of document.querySelectorAll<HTMLElement>('[data-module="fmh-film-player"]')) start(root);
