import type { VNode } from 'preact';
import type { Content } from '../markup.ts';

export interface CopyWordsProps {
  readonly children: Content;
  readonly heading?: string;
  readonly button?: string;
  /** Another script of the page starts it. */
  readonly isStarted?: boolean;
  /** No button: what is copied stays on the clipboard, where somebody else may find it. */
  readonly plain?: boolean;
}

/** Words that a resident can use as they are. The button shows itself only where it can copy. */
export const CopyWords = ({
  children,
  heading = 'Words you can use',
  button = 'Copy these words',
  isStarted = false,
  plain = false,
}: CopyWordsProps): VNode => (
  <figure class="fmh-copy-words" data-module={plain || isStarted ? undefined : 'fmh-reader-tools'}>
    <figcaption>{heading}</figcaption>
    <blockquote>{children}</blockquote>
    {!plain && (
      <>
        <button type="button" data-copy hidden>
          {button}
        </button>
        <span role="status" />
      </>
    )}
  </figure>
);
