import { keptFacts, noteFacts, onLearnt } from '../learning-record/device.ts';
import { stretchesOf } from '../learning-record/facts.ts';
import { timeInWords } from './time.ts';
import { missed, percentSeen, Watching } from './watched.ts';

/** More parts than this are not told one by one. */
const mostParts = 4;

const leftInWords = (watching: Watching, duration: number): string => {
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
 * @param step the lasting name of the film
 * @param revision which making of the film
 * @returns the sentence to show
 */
export const keepSeen = (film: HTMLMediaElement, step: string, revision: string): HTMLElement => {
  const note = document.createElement('p');
  const kept = () => stretchesOf(keptFacts([step]), step, revision);
  /** Before anything of the film is loaded, its length is known from what was noted. */
  const length = (): number => {
    for (const fact of film.duration > 0 ? [] : keptFacts([step]))
      if (fact.kind === 'watched' && fact.revision === revision) return fact.length;
    return film.duration;
  };
  let watching = new Watching(kept());
  let wasKept = kept().length > 0;
  const say = (): void => {
    const whole = length();
    note.hidden = watching.stretches.length === 0 || !(whole > 0);
    if (!note.hidden) note.textContent = leftInWords(watching, whole);
  };
  const keep = (): void => {
    const { duration: length } = film;
    if (watching.stretches.length > 0 && length > 0 && length < Number.POSITIVE_INFINITY) {
      const at = new Date().toISOString();
      noteFacts([{ step, kind: 'watched', at, revision, length, intervals: watching.stretches }]);
    }
    say();
  };
  onLearnt(() => {
    // What was forgotten in another place of the page, or in another tab, is not noted again.
    const now = kept();
    if (wasKept && now.length === 0) watching = new Watching();
    wasKept = now.length > 0;
    watching.adds(now);
    say();
  });
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
  say();
  return note;
};
