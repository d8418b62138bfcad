import { keptSteps, learntEvent, leavesNothing } from './device-names.ts';

const roots = [...document.querySelectorAll<HTMLElement>('[data-module="fmh-learning-record"]')];

let isAsked = false;
const load = (): void => {
  if (isAsked) return;
  isAsked = true;
  import('./start-record.ts').then(
    ({ startRecord }) => roots.forEach(startRecord),
    // No signal: the page goes on without it, and the next need tries again.
    () => {
      isAsked = false;
    },
  );
};

// Whoever only looks at the head of a page pays for none of it.
if (!leavesNothing() && roots.length > 0) {
  const isLate = roots.every((root) => root.dataset.late);
  if (!isLate || keptSteps().length > 0 || scrollY > 0 || location.hash) load();
  for (const need of ['scroll', 'pointerdown', 'keydown', 'focusin', 'storage', learntEvent])
    addEventListener(need, load);
}
