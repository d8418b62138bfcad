import { completion, type ModuleShape, stepsOf } from './completion.ts';
import { forgetFacts, keptFacts, noteFacts, onLearnt } from './device.ts';
import { made, pressed } from './elements.ts';
import { partStep } from './facts.ts';

const whereKept = 'Kept on this device only.';

/** The first heading of the same rank after a step, where there is one. */
const endOf = (heading: Element): Element | null => {
  let next = heading.nextElementSibling;
  while (next && next.tagName !== heading.tagName) next = next.nextElementSibling;
  return next;
};

/** Puts "Done" at the end of each step of a module. */
export const addDoneButtons = (shape: ModuleShape): void => {
  for (const { id, place } of shape.steps) {
    const heading = document.getElementById(place);
    if (!heading?.parentElement) continue;
    const step = partStep(shape.module, id);
    const isDone = (): boolean => keptFacts([step]).some(({ kind }) => kind === 'done');
    const told = made('span', whereKept);
    told.setAttribute('role', 'status');
    const button = pressed('Done', () => {
      if (isDone()) forgetFacts([step]);
      else noteFacts([{ step, kind: 'done', at: new Date().toISOString() }]);
      const { percent } = completion(shape, keptFacts(stepsOf(shape)));
      const said = isDone() ? `${percent}% of the module is done.` : 'No longer marked as done.';
      told.textContent = `${said} ${whereKept}`;
    });
    button.setAttribute('aria-label', `Done: ${heading.textContent}`);
    const show = (): void => button.setAttribute('aria-pressed', String(isDone()));
    const box = made('p', '', 'fmh-learning-record__done');
    box.append(button, told);
    heading.parentElement.insertBefore(box, endOf(heading));
    onLearnt(show);
    show();
  }
};
