import { startCopyWords } from '../copy-words/copy.ts';
import { completion, type ModuleShape, stepsOf } from './completion.ts';
import { keptFacts, noteFacts, onLearnt } from './device.ts';
import { addDoneButtons } from './done-buttons.ts';
import { made, pressed } from './elements.ts';
import type { LearningOrder } from './learning-record.tsx';
import { showModule } from './module-line.ts';

/** A few words below the link of each module that was begun. */
const showList = (modules: readonly ModuleShape[]): void => {
  for (const shape of modules) {
    const link = document.querySelector(`main a[href="${shape.address}"]`);
    const note = made('p', '', 'fmh-learning-record__note');
    const show = (): void => {
      const facts = keptFacts(stepsOf(shape));
      const { percent } = completion(shape, facts);
      note.textContent = percent === 100 ? 'Done' : `${percent}% done`;
      note.hidden = facts.length === 0;
    };
    (link?.closest('h2') || link)?.after(note);
    onLearnt(show);
    show();
  }
};

/** At the end of a transcript: reading it counts as the film. */
const showRead = (root: HTMLElement, step: string): void => {
  const isRead = (): boolean => keptFacts([step]).some(({ kind }) => kind === 'read');
  const spoken = made('p', '');
  spoken.setAttribute('role', 'status');
  const button = pressed('I have read it', () => {
    noteFacts([{ step, kind: 'read', at: new Date().toISOString() }]);
    spoken.textContent = 'Noted.';
  });
  const show = (): void => button.setAttribute('aria-pressed', String(isRead()));
  root.append(made('p', 'Kept on this device only.'), button, spoken);
  root.hidden = false;
  onLearnt(show);
  show();
};

/** Tells in its place what was done, and notes what is done from now on. */
export const startRecord = (root: HTMLElement): void => {
  const order = JSON.parse(root.dataset.order || '{}') as LearningOrder;
  const { modules = [], list, right, told = false, film } = order;
  const at = new Date().toISOString();
  if (right) noteFacts(right.map((step) => ({ step, kind: 'right', at })));
  if (film) showRead(root, film);
  if (list) showList(modules);
  else
    for (const shape of modules) {
      showModule(root, shape, told);
      addDoneButtons(shape);
    }
  if (root.dataset.late)
    for (const box of document.querySelectorAll<HTMLElement>('.fmh-copy-words')) startCopyWords(box);
};
