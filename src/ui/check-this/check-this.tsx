import type { VNode } from 'preact';
import type { Content } from '../markup.ts';

export interface CheckThisProps {
  /** What is not certain, in one sentence. */
  readonly children: Content;
  /** The official page that knows. */
  readonly href?: string;
  readonly linkText?: string;
}

/** Marks a fact that nobody has confirmed yet, with the place that knows. */
export const CheckThis = ({
  children,
  href,
  linkText = 'Look at the official page',
}: CheckThisProps): VNode => (
  <div class="fmh-check">
    <p>
      <strong>Check this.</strong> {children}
      {href && (
        <>
          {' '}
          <a class="govuk-link" href={href}>
            {linkText}
          </a>
        </>
      )}
    </p>
  </div>
);
