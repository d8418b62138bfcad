import { readSeen, seenPrefix, writeSeen } from './seen-record.ts';
import { timeInWords } from './time.ts';
import { missed, percentSeen, Watching } from './watched.ts';

/** More parts than this are not told one by one. */
const mostParts = 4;

const leftInWords = (film: HTMLVideoElement, watching: Watching): string => {
  const { duration } = film;
  const parts = missed(watching.stretches, duration);
  if (parts.length === 0) return 'You have watched the whole film.';
  const told = parts
    .slice(0, mostParts)
    .map(([from, to]) => `${timeInWords(from)} to ${to >= duration ? 'the end' : timeInWords(to)}`);
  const more = parts.length > mostParts ? ` and ${parts.length - mostParts} more` : '';
  return `You have watched ${percentSeen(watching.stretches, duration)}%. Still to watch: ${told.join(', ')}${more}.`;
};

/**
 * Notes on this device which parts of a film were watched, and says what is left.
 *
 * @param id the step under which it is kept
 * @param revision which making of the film
 * @returns the sentence to show, and how to forget
 */
export const keepSeen = (film: HTMLVideoElement, id: string, revision: string) => {
  const note = document.createElement('p');
  const name = seenPrefix + id;
  const kept = (): string | null => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null;
    }
  };
  let watching = new Watching(readSeen(kept(), revision));
  const say = (): void => {
    note.hidden = watching.stretches.length === 0 || !(film.duration > 0);
    if (!note.hidden) note.textContent = leftInWords(film, watching);
  };
  const keep = (): void => {
    if (watching.stretches.length > 0)
      try {
        localStorage.setItem(name, writeSeen(id, revision, watching.stretches, new Date()));
      } catch {
        // The device keeps nothing: what was watched is told as long as the page is open.
      }
    say();
  };
  const runs = (): void => watching.runs(film.currentTime, performance.now() / 1000, film.playbackRate);
  let keptAt = 0;
  film.addEventListener('timeupdate', () => {
    if (film.paused || film.seeking) return;
    runs();
    if (Math.abs(film.currentTime - keptAt) < 5) return;
    keptAt = film.currentTime;
    keep();
  });
  film.addEventListener('seeking', () => watching.breaks());
  for (const stop of ['pause', 'ended'])
    film.addEventListener(stop, () => {
      if (!film.seeking) runs();
      watching.breaks();
      keep();
    });
  film.addEventListener('loadedmetadata', say);
  addEventListener('pagehide', keep);
  return {
    note,
    forget(): void {
      watching = new Watching();
      try {
        localStorage.removeItem(name);
      } catch {
        // Nothing was kept there.
      }
      say();
    },
  };
};
