import type { VNode } from 'preact';
import { Button } from '../button/button.tsx';
import { type Attributes, type Content, classes } from '../markup.ts';

export interface ExitThisPageProps {
  readonly children?: Content;
  /** Somewhere harmless, quick, that nobody asks about. */
  readonly redirectUrl?: string;
  readonly id?: string;
  readonly classes?: string;
  readonly attributes?: Attributes;
  readonly activatedText?: string;
  readonly timedOutText?: string;
  readonly pressTwoMoreTimesText?: string;
  readonly pressOneMoreTimeText?: string;
  /** The script of this component starts the button inside it too, so that a page asks for one script, not two. */
  readonly oneScript?: boolean;
}

/** Leaves at once. Works as a plain link; with script the page is hidden first and Shift three times does it too. */
export const ExitThisPage = (props: ExitThisPageProps): VNode => (
  <div
    id={props.id}
    class={classes('govuk-exit-this-page', props.classes)}
    data-module="govuk-exit-this-page"
    {...props.attributes}
    {...{
      'data-i18n.activated': props.activatedText,
      'data-i18n.timed-out': props.timedOutText,
      'data-i18n.press-two-more-times': props.pressTwoMoreTimesText,
      'data-i18n.press-one-more-time': props.pressOneMoreTimeText,
    }}
  >
    <Button
      href={props.redirectUrl || 'https://www.bbc.co.uk/weather'}
      classes="govuk-button--warning govuk-exit-this-page__button govuk-js-exit-this-page-button"
      attributes={{ rel: 'nofollow noreferrer', ...(props.oneScript ? { 'data-module': undefined } : {}) }}
    >
      {props.children ?? (
        <>
          <span class="govuk-visually-hidden">Emergency</span> Exit this page
        </>
      )}
    </Button>
  </div>
);
