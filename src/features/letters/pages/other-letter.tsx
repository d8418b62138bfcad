import type { VNode } from 'preact';
import { letterKind } from '../letter-kind.ts';
import { Handed, stepAddress, type Way } from './way.tsx';

/** Begins another letter with these answers. */
export const OtherLetter = ({ way, slug }: { way: Way; slug: string }): VNode => (
  <form class="fmh-step-link" method="post" action={stepAddress(way, 'another')}>
    <Handed way={way} />
    <input type="hidden" name="letter" value={slug} />
    <button type="submit" class="fmh-link-button">
      {way.snapshot.find(letterKind, slug)?.title}
    </button>
  </form>
);
