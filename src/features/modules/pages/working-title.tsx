import type { VNode } from 'preact';

/** Says under the title of a module that the programme may still name it otherwise. */
export const WorkingTitle = ({ isOne }: { isOne: boolean }): VNode | null =>
  isOne ? <p class="govuk-hint">This is a working title: the programme has not confirmed it yet.</p> : null;
