import { keepSeen } from './keep-seen.ts';
import { placeOf } from './place.ts';
import { timeInWords } from './time.ts';

const speeds = [0.75, 1, 1.25, 1.5];

const secondsOf = (element: Element): number => Number(element.getAttribute('data-seconds'));

const button = (text: string, onPress: (self: HTMLButtonElement) => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', () => onPress(made));
  return made;
};

/** One pressed at a time. */
const speedButtons = (film: HTMLVideoElement): HTMLElement => {
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', 'Speed');
  group.append('Speed ');
  const buttons = speeds.map((speed) => {
    const made = button(`${speed}×`, (self) => {
      film.playbackRate = speed;
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === self));
    });
    made.setAttribute('aria-pressed', String(speed === 1));
    return made;
  });
  group.append(...buttons);
  return group;
};

/** Goes on where the reader stopped, and says that the place is kept on this device alone. */
const keepPlace = (film: HTMLVideoElement, id: string, forgetSeen: () => void): HTMLElement => {
  const place = placeOf(id);
  const note = document.createElement('p');
  const say = (): void => {
    const at = place.read();
    note.hidden = at === 0;
    note.textContent = `You stopped at ${timeInWords(at)}. Your place is kept on this device only. `;
    note.append(
      button('Forget my place', () => {
        place.forget();
        film.pause();
        forgetSeen();
        film.currentTime = 0;
        note.textContent = 'Forgotten.';
      }),
    );
  };
  film.addEventListener('pause', () => {
    if (film.currentTime > 0 && !film.ended) place.keep(film.currentTime);
    say();
  });
  film.addEventListener('play', () => {
    note.hidden = true;
  });
  film.addEventListener('ended', () => {
    place.forget();
    say();
  });
  // A battery may die: what was seen is kept as it goes.
  let keptAt = 0;
  film.addEventListener('timeupdate', () => {
    if (film.paused || Math.abs(film.currentTime - keptAt) < 5) return;
    keptAt = film.currentTime;
    place.keep(keptAt);
  });
  addEventListener('pagehide', () => {
    if (!film.paused) place.keep(film.currentTime);
  });
  const kept = place.read();
  if (kept > 0) film.currentTime = kept;
  say();
  return note;
};

/** Marks the line that is being said, and keeps it in sight inside its own box: the page itself never moves. */
const followWords = (film: HTMLVideoElement, box: HTMLElement): void => {
  const lines = [...box.querySelectorAll<HTMLElement>('[data-seconds]')];
  let said: HTMLElement | undefined;
  box.classList.add('fmh-film-player__words--follow');
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', 'The film in words');
  film.addEventListener('timeupdate', () => {
    let now: HTMLElement | undefined;
    for (const line of lines) if (secondsOf(line) <= film.currentTime) now = line;
    if (now === said) return;
    said?.removeAttribute('aria-current');
    said = now;
    if (!now) return;
    now.setAttribute('aria-current', 'true');
    if (!box.contains(document.activeElement)) box.scrollTop = now.offsetTop - box.clientHeight / 3;
  });
};

const start = (root: HTMLElement): void => {
  const film = root.querySelector('video');
  const words = root.querySelector<HTMLElement>('.fmh-film-player__words');
  const tools = root.querySelector<HTMLElement>('.fmh-film-player__tools');
  if (!film || !words || !tools) return;
  tools.append(speedButtons(film));
  // Whoever may have to leave at once leaves nothing on the device.
  if (!document.documentElement.classList.contains('fmh-exit')) {
    const seen = keepSeen(film, root.id, root.dataset.revision ?? '');
    tools.append(keepPlace(film, root.id, seen.forget), seen.note);
  }
  tools.hidden = false;
  followWords(film, words);

  root.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const moment = target?.closest('[data-seconds]');
    // Somebody who marks words to copy them does not want to jump.
    if (!moment || String(getSelection()) !== '') return;
    event.preventDefault();
    film.currentTime = secondsOf(moment);
    film.scrollIntoView({ block: 'nearest' });
    // The browser may wait for another press; then the film stands at the right place.
    film.play()?.catch(() => {});
  });

  // A guide may lead to one second: …#film-75.
  const goToAddress = (): void => {
    const moment = location.hash ? document.getElementById(location.hash.slice(1)) : null;
    if (!moment || !root.contains(moment) || !moment.hasAttribute('data-seconds')) return;
    film.currentTime = secondsOf(moment);
    film.scrollIntoView();
    film.focus({ preventScroll: true });
  };
  addEventListener('hashchange', goToAddress);
  goToAddress();
};

for (const root of document.querySelectorAll<HTMLElement>('[data-module="fmh-film-player"]')) start(root);
