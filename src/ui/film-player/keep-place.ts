import { onLearnt } from '../learning-record/device.ts';
import { button } from './button.ts';
import { placeOf } from './place.ts';
import { timeInWords } from './time.ts';

/**
 * Goes on where the reader stopped, and says that the place is kept on this device alone.
 *
 * @param named whether the address names a second: then that one counts, and the kept place is offered
 * @returns what stands in the page: the place with its buttons, and what is said about it
 */
export const keepPlace = (film: HTMLMediaElement, id: string, named: boolean): HTMLElement[] => {
  const place = placeOf(id);
  const note = document.createElement('p');
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  let shown = -1;
  const say = (): void => {
    const at = film.paused ? place.read() : 0;
    // What is told already stays, with the focus in it.
    if (at === shown) return;
    shown = at;
    note.hidden = at === 0;
    note.textContent = '';
    if (at === 0) return;
    note.append(
      `You stopped at ${timeInWords(at)}. Your place is kept on this device only.`,
      document.createElement('br'),
      button(`Go on from ${timeInWords(at)}`, () => {
        film.currentTime = at;
        film.play()?.catch(() => {});
      }),
      ' ',
      button('Forget my place', () => {
        place.forget();
        film.currentTime = 0;
        leave();
        said.textContent = 'Your place is forgotten.';
      }),
    );
  };
  /** Whoever stands on a button that goes away is at the film then, and its keys work. */
  const leave = (): void => {
    if (note.contains(document.activeElement)) film.focus({ preventScroll: true });
    say();
  };
  film.addEventListener('pause', () => {
    if (film.currentTime > 0 && !film.ended) place.keep(film.currentTime);
    say();
  });
  film.addEventListener('play', () => {
    said.textContent = '';
    leave();
  });
  film.addEventListener('ended', () => {
    place.forget();
    say();
  });
  // It may be forgotten in another place of the page.
  onLearnt(say);
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
  if (kept > 0 && !named) {
    film.currentTime = kept;
    // The film may have been made again, and shorter.
    film.addEventListener('loadedmetadata', () => {
      if (kept >= film.duration) film.currentTime = 0;
    });
  }
  say();
  return [note, said];
};
