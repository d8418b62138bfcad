import { followWords } from './follow-words.ts';
import { keepPlace } from './keep-place.ts';
import { keepSeen } from './keep-seen.ts';

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
  let isAsked = false;
  const load = (): void => {
    if (isAsked) return;
    isAsked = true;
    import('./player-tools.ts').then(
      ({ addTools }) => addTools({ root, film, tools: details, mayKeep }),
      // No signal: the film and the browser's own captions go on, and the next press tries again.
      () => {
        isAsked = false;
      },
    );
  };
  for (const need of ['focusin', 'pointerdown', 'keydown']) root.addEventListener(need, load);
  film.addEventListener('play', load);
};

/** The field that finds words: it stands there from the beginning, and finds once the tools are there. */
const offerFinding = (place: HTMLElement): void => {
  const label = document.createElement('label');
  const field = document.createElement('input');
  const said = document.createElement('p');
  field.type = 'search';
  said.setAttribute('role', 'status');
  label.append('Find words in the film', field);
  place.append(label, said);
};

const start = (root: HTMLElement): void => {
  // Sound alone is the same to everything here.
  const film = root.querySelector<HTMLMediaElement>('video, audio');
  const words = root.querySelector<HTMLElement>('.fmh-film-player__words');
  const tools = root.querySelector<HTMLElement>('.fmh-film-player__tools');
  if (!film || !tools) return;
  // The name of a line ends in its second: so it is sent but once.
  for (const line of words?.querySelectorAll<HTMLElement>('p[id]') ?? [])
    line.dataset.seconds = line.id.slice(root.id.length + 1);

  /** An address may lead to one second: …#chapter-report, …#film-75, …?at=75. */
  const secondIn = (hash: string): number | undefined => {
    const place = hash.slice(1);
    const moment = place ? document.getElementById(place) : null;
    if (moment && root.contains(moment) && moment.hasAttribute('data-seconds')) return secondsOf(moment);
    const [, digits] = place.split(`${root.id}-`);
    return place.startsWith(`${root.id}-`) && digits ? Number(digits) || undefined : undefined;
  };
  const named = Number(root.dataset.at);
  if (named) film.currentTime = named;

  // Whoever may have to leave at once leaves nothing on the device.
  const mayKeep = !document.documentElement.classList.contains('fmh-exit');
  if (mayKeep) {
    const isNamed = Boolean(named) || secondIn(location.hash) !== undefined;
    tools.append(...keepPlace(film, root.id, isNamed), keepSeen(film, root.id, root.dataset.revision ?? ''));
  }
  tools.hidden = false;
  if (words) followWords(film, words);
  const find = root.querySelector<HTMLElement>('.fmh-film-player__find');
  if (find) offerFinding(find);
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
    film.scrollIntoView();
    film.focus({ preventScroll: true });
  };
  addEventListener('hashchange', goToAddress);
  goToAddress();
};

for (const root of document.querySelectorAll<HTMLElement>('[data-module="fmh-film-player"]')) start(root);
