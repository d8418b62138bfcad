import { placeOf } from '../film-player/place.ts';
import { type Completion, completion, type Left, type ModuleShape, stepsOf } from './completion.ts';
import { forgetFacts, keptFacts, noteFacts, onLearnt } from './device.ts';
import { made, pressed } from './elements.ts';
import { moduleStep } from './facts.ts';
import { leftInWords } from './words.ts';

/** So many things that are left are told at once; the others open. */
const toldAtOnce = 3;

const linkTo = (left: Left, shape: ModuleShape): HTMLElement => {
  const link = made('a', leftInWords(left, shape.film.length), 'govuk-link');
  // In the same page a link stays in it, whatever else its address says.
  link.href = left.address.replace(`${location.pathname}#`, '#');
  const item = document.createElement('li');
  item.append(link);
  return item;
};

const listOf = (lefts: readonly Left[], shape: ModuleShape): HTMLElement => {
  const list = made('ul', '', 'govuk-list govuk-list--bullet');
  list.append(...lefts.map((left) => linkTo(left, shape)));
  return list;
};

const partsOf = ({ percent, left, added }: Completion, shape: ModuleShape, where: string): HTMLElement[] => {
  const open = left.length > 0 ? left : added;
  const said = left.length > 0 ? 'Left:' : 'New since then:';
  const line = made('p', '');
  line.append(
    made('strong', percent === 100 ? 'You have done this module.' : `You have done ${percent}%.`),
    `${where}${open.length > 0 ? ` ${said}` : ''}`,
  );
  // Whoever brings it back is led here: the whole of it is read out.
  line.tabIndex = -1;
  if (open.length === 0) return [line];
  const first = listOf(open.slice(0, toldAtOnce), shape);
  if (open.length <= toldAtOnce) return [line, first];
  const more = document.createElement('details');
  more.append(made('summary', `and ${open.length - toldAtOnce} more`), listOf(open.slice(toldAtOnce), shape));
  return [line, first, more];
};

/**
 * Tells how far a reader is with a module, as long as they have begun; and how to forget it.
 *
 * @param isTold whether the page says already where this is kept
 */
export const showModule = (root: HTMLElement, shape: ModuleShape, isTold: boolean): void => {
  const where = isTold ? '' : ' Kept on this device only.';
  const told = document.createElement('div');
  const spoken = made('p', '');
  spoken.setAttribute('role', 'status');
  const steps = stepsOf(shape);
  let shown = '';

  const show = (): void => {
    const facts = keptFacts(steps);
    const state = completion(shape, facts);
    const text = JSON.stringify(state);
    const module = moduleStep(shape.module);
    if (state.percent === 100 && !facts.some(({ step }) => step === module))
      noteFacts([{ step: module, kind: 'done', at: new Date().toISOString() }]);
    // Whoever stands on one of its links is not moved while the film runs.
    if (text === shown || told.contains(document.activeElement)) return;
    shown = text;
    told.hidden = facts.length === 0;
    const opened = told.querySelector('details')?.open === true;
    told.replaceChildren(...partsOf(state, shape, where), forget);
    const more = told.querySelector('details');
    if (more) more.open = opened;
  };

  const forget = pressed('Forget what I did here', () => {
    const before = keptFacts(steps);
    const place = placeOf(shape.film.step);
    const second = place.read();
    const film = document.querySelector<HTMLMediaElement>('video, audio');
    if (film && film.currentTime > 0) {
      film.pause();
      film.currentTime = 0;
    }
    place.forget();
    forgetFacts(steps);
    told.hidden = true;
    shown = '';
    spoken.textContent = 'Forgotten. ';
    const back = pressed('Bring it back', () => {
      if (second > 0) place.keep(second);
      noteFacts(before);
      spoken.textContent = 'It is back.';
      told.querySelector('p')?.focus();
    });
    spoken.append(back);
    back.focus();
  });

  root.append(told, spoken);
  root.hidden = false;
  onLearnt(show);
  show();
};
