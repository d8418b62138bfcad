import { learntEvent, recordPrefix } from './device-names.ts';
import { type LearningFact, merge } from './facts.ts';
import { readRecord, writeRecord } from './record.ts';

const tried = <Result>(act: () => Result, otherwise: Result): Result => {
  try {
    return act();
  } catch {
    return otherwise;
  }
};

/** What is kept of some steps; nothing where the device refuses. */
export const keptFacts = (steps: readonly string[]): readonly LearningFact[] =>
  steps.flatMap((step) => tried(() => readRecord(localStorage.getItem(recordPrefix + step)), []));

const write = (step: string, facts: readonly LearningFact[]): void => {
  const name = recordPrefix + step;
  tried(
    () => (facts.length > 0 ? localStorage.setItem(name, writeRecord(facts)) : localStorage.removeItem(name)),
    undefined,
  );
};

/**
 * Notes facts beside those that are kept. Each step has a name of its own and is merged with what another tab wrote
 * meanwhile, so that two tabs lose nothing.
 */
export const noteFacts = (facts: readonly LearningFact[]): void => {
  for (const step of new Set(facts.map((fact) => fact.step))) {
    const own = facts.filter((fact) => fact.step === step);
    write(step, merge(keptFacts([step]), own));
  }
  dispatchEvent(new Event(learntEvent));
};

/** Takes everything of these steps back. */
export const forgetFacts = (steps: readonly string[]): void => {
  for (const step of steps) write(step, []);
  dispatchEvent(new Event(learntEvent));
};

/** Tells of every change of the record: in this tab, in others, and on the way back to a page. */
export const onLearnt = (act: () => void): void => {
  for (const name of [learntEvent, 'storage', 'pageshow']) addEventListener(name, act);
};
