import type { VNode } from 'preact';
import { Button } from '../../../ui/button/button.tsx';
import { Handed, stepAddress, type Way } from './way.tsx';

/** One way to take something of the letter away, as a file. */
export const Take = ({ way, as, children }: { way: Way; as: string; children: string }): VNode => (
  <form method="post" action={stepAddress(way, 'take')}>
    <Handed way={way} />
    <input type="hidden" name="as" value={as} />
    <Button plain classes="govuk-button--secondary">
      {children}
    </Button>
  </form>
);
