import { button } from './button.ts';
import { placeOf } from './place.ts';
import { timeInWords } from './time.ts';

/**
 * Goes on where the reader stopped, and says that the place is kept on this device alone.
 *
 * @param named whether the address names a second: then that one counts, and the kept place is offered
 * @param forgetSeen forgets what was watched, together with the place
 */
export const keepPlace = (
  film: HTMLMediaElement,
  id: string,
  named: boolean,
  forgetSeen: () => void,
): HTMLElement => {
  const place = placeOf(id);
  const note = document.createElement('p');
  const kept = place.read();
  let isOffered = named && kept > 0;
  const say = (): void => {
    const at = place.read();
    note.hidden = at === 0;
    note.textContent = `You stopped at ${timeInWords(at)}. Your place is kept on this device only. `;
    if (isOffered)
      note.append(
        button('Go on from there', () => {
          film.currentTime = at;
          film.play()?.catch(() => {});
        }),
        ' ',
      );
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
    isOffered = false;
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
  if (kept > 0 && !named) {
    film.currentTime = kept;
    // The film may have been made again, and shorter.
    film.addEventListener('loadedmetadata', () => {
      if (kept >= film.duration) film.currentTime = 0;
    });
  }
  say();
  return note;
};
