import { piecesOf } from './find-words.ts';
import { timeInWords } from './time.ts';

const secondsOf = (line: Element): number => Number(line.getAttribute('data-seconds'));

/**
 * Finds words in the transcript: what is found is marked and counted, Enter goes to the next one and Shift with
 * Enter back.
 *
 * @param place where the field stands, with a line for what is said about it
 * @param words the box of the transcript, which moves inside itself alone
 */
export const findInTranscript = (place: HTMLElement, words: HTMLElement): void => {
  const lines = Array.from(words.querySelectorAll<HTMLElement>('[data-seconds]'), (line) => {
    const text = line.lastChild?.textContent ?? '';
    const spoken = document.createElement('span');
    spoken.textContent = text;
    line.lastChild?.replaceWith(spoken);
    return { text, spoken };
  });
  const field = place.querySelector('input');
  const said = place.querySelector('p');
  if (!field || !said) return;

  let marks: HTMLElement[] = [];
  let at = -1;

  const go = (to: number): void => {
    marks[at]?.removeAttribute('aria-current');
    at = (to + marks.length) % marks.length;
    const mark = marks[at];
    const line = mark?.closest<HTMLElement>('[data-seconds]');
    if (!mark || !line) return;
    mark.setAttribute('aria-current', 'true');
    words.scrollTop = line.offsetTop - words.clientHeight / 3;
    said.textContent = `${at + 1} of ${marks.length}, at ${timeInWords(secondsOf(line))}.`;
  };

  const find = (): void => {
    marks = [];
    at = -1;
    for (const { text, spoken } of lines) {
      spoken.textContent = '';
      for (const piece of piecesOf(text, field.value)) {
        if (!piece.isMatch) {
          spoken.append(piece.text);
          continue;
        }
        const mark = document.createElement('mark');
        mark.textContent = piece.text;
        marks.push(mark);
        spoken.append(mark);
      }
    }
    const asked = field.value.trim().length > 1;
    const found = marks.length === 0 ? 'Not found.' : `Found: ${marks.length}. Press Enter to go to it.`;
    said.textContent = asked ? found : '';
  };
  field.addEventListener('input', find);
  // Somebody may have begun to type before this came.
  find();
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (marks.length > 0) go(at < 0 ? (event.shiftKey ? -1 : 0) : at + (event.shiftKey ? -1 : 1));
  });
};
