/** Runs through steps at once, for whoever has nobody waiting in between. */
export const allSteps = <Made>(steps: Generator<void, Made>): Made => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};
