import { followWords } from './follow-words.ts';
import { onUse } from './on-use.ts';

/** The field that finds words: it stands there as soon as they do, and finds once the tools are there. */
const offerFinding = (place: HTMLElement): void => {
  const label = document.createElement('label');
  const field = document.createElement('input');
  const said = document.createElement('p');
  field.type = 'search';
  said.setAttribute('role', 'status');
  label.append('Find words in the film', field);
  place.append(label, said);
};

interface Words {
  /** The box of the lines. */
  readonly box: HTMLElement;
  /** Where the field stands. */
  readonly find: HTMLElement;
}

/** Makes the words of this page lead to their seconds and follow the film; nothing where it has none. */
const startWords = (root: HTMLElement, film: HTMLMediaElement): Words | undefined => {
  const box = root.querySelector<HTMLElement>('.fmh-film-player__words');
  const find = root.querySelector<HTMLElement>('.fmh-film-player__find');
  if (!box || !find) return undefined;
  // The name of a line ends in its second: so it is sent but once.
  for (const line of box.querySelectorAll<HTMLElement>('p[id]'))
    line.dataset.seconds = line.id.slice(root.id.length + 1);
  followWords(film, box);
  offerFinding(find);
  return { box, find };
};

/** Puts the words of the page that has them into their room. @throws where it cannot be had, or has none */
const bringWords = async (room: HTMLElement, mayKeep: boolean): Promise<void> => {
  const { wordsAt = '' } = room.dataset;
  const answer = await fetch(wordsAt, { credentials: 'omit', cache: mayKeep ? 'default' : 'no-store' });
  // Its head stays outside: the policy of this page would complain of styles that are not its own.
  const [main = ''] = /<main.*<\/main>/s.exec(await answer.text()) ?? [];
  const page = new DOMParser().parseFromString(main, 'text/html');
  const words = page.querySelector('.fmh-film-player__transcript');
  if (!words) throw new Error(`${wordsAt} answered ${answer.status}, without the words of a film.`);
  room.replaceWith(words);
};

/**
 * The film in words: followed at once where it stands in the page, and brought once the film is used where another page
 * has it.
 *
 * @param mayKeep whether anything may be kept on the device
 */
export const offerWords = (root: HTMLElement, film: HTMLMediaElement, mayKeep: boolean): void => {
  const room = root.querySelector<HTMLElement>('.fmh-film-player__transcript');
  if (!room) return;
  let words = startWords(root, film);
  onUse(root, film, async () => {
    if (!words) await bringWords(room, mayKeep);
    words ??= startWords(root, film);
    const { findInTranscript } = await import('./player-tools.ts');
    if (words) findInTranscript(words.find, words.box);
  });
};
