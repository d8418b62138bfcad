import { forgetFacts, keptFacts } from './device.ts';
import { keptSteps } from './device-names.ts';
import { made, pressed } from './elements.ts';
import type { LearningFact } from './facts.ts';
import { writeRecord } from './record.ts';

const placePrefix = 'fmh-film:';

/** Names of films of which the place is kept. */
const places = (): string[] => {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(placePrefix));
  } catch {
    return [];
  }
};

/** "What you watched is kept, of films: 1. Steps done: 2." */
export const learningInWords = (facts: readonly LearningFact[], filmPlaces: readonly string[]): string => {
  const films = new Set([
    ...filmPlaces.map((name) => name.slice(placePrefix.length)),
    ...facts.filter(({ kind }) => kind === 'watched' || kind === 'read').map(({ step }) => step),
  ]).size;
  const steps = facts.filter(({ step, kind }) => kind === 'done' && step.includes('/')).length;
  const questions = facts.filter(({ kind }) => kind === 'right').length;
  const modules = facts.filter(({ step, kind }) => kind === 'done' && !step.includes('/')).length;
  return [
    ...(films > 0 ? [`What you watched is kept, of films: ${films}.`] : []),
    ...(steps > 0 ? [`Steps of the training that you have done: ${steps}.`] : []),
    ...(questions > 0 ? [`Questions that you have answered right: ${questions}.`] : []),
    ...(modules > 0 ? [`Modules that you have done: ${modules}.`] : []),
  ].join(' ');
};

const save = (facts: readonly LearningFact[]): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeRecord(facts)], { type: 'application/json' }));
  link.download = 'my-training.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

/** What was learnt on this device, with a way to take it along and a way to forget it. */
export const keptLearning = (): HTMLElement[] => {
  const facts = keptFacts(keptSteps());
  const words = learningInWords(facts, places());
  if (!words) return [];
  const buttons = made('p', '', 'fmh-learning-record__done');
  buttons.append(
    pressed('Save it as a file', () => save(facts)),
    pressed('Forget the training', () => {
      forgetFacts(keptSteps());
      for (const name of places()) localStorage.removeItem(name);
      const said = made('p', 'The training is forgotten.');
      said.tabIndex = -1;
      line.replaceWith(said);
      buttons.remove();
      said.focus();
    }),
  );
  const line = made('p', words);
  return [line, buttons];
};
