import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import type { Asking } from '../letter-kind.ts';
import { Handed, StepLink, stepAddress, type Way } from './way.tsx';

/** Asked once: what is erased cannot be brought back, and a thumb slips. */
export const LeavePage = ({ way, stay }: { way: Way<Asking>; stay: string }): VNode => (
  <>
    <h1 class="govuk-heading-l">Erase your answers?</h1>
    <p class="govuk-body">
      Nobody can bring them back. Letters that you began from each other are erased together.
    </p>
    <form method="post" action={stepAddress(way, 'leave')}>
      <Handed way={way} />
      <Button>Erase and leave</Button>
    </form>
    <div class="govuk-body">
      <StepLink way={way} step={stay}>
        No, go back
      </StepLink>
    </div>
  </>
);
