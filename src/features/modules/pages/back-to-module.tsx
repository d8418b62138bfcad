import type { VNode } from 'preact';
import { modulePath, modulePathWithExit } from '../paths.ts';

/** The way back from the questions of a module; where the reader may have to leave at once, the way out comes along. */
export const BackToModule = ({ module, exit }: { module: string; exit: boolean }): VNode => (
  <p class="govuk-body">
    <a class="govuk-link" href={(exit ? modulePathWithExit : modulePath)('en', module)}>
      Back to the module
    </a>
  </p>
);
