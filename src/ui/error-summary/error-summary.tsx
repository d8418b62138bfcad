import type { VNode } from 'preact';
import { type Attributes, type Content, classes, isFilled } from '../markup.ts';

export interface ErrorSummaryItem {
  readonly text?: Content;
  /** The field to mend: "#name". */
  readonly href?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ErrorSummaryProps {
  readonly titleText?: Content;
  readonly descriptionText?: Content;
  readonly errorList?: readonly ErrorSummaryItem[] | undefined;
  /** The summary takes the focus when the page opens, unless this says no. */
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Everything that is wrong with a form, above it, each leading to its field. */
export const ErrorSummary = (props: ErrorSummaryProps): VNode => (
  <div
    class={classes('govuk-error-summary', props.classes)}
    data-disable-auto-focus={props.disableAutoFocus}
    {...props.attributes}
    data-module="govuk-error-summary"
  >
    <div role="alert">
      <h2 class="govuk-error-summary__title">{props.titleText ?? 'There is a problem'}</h2>
      <div class="govuk-error-summary__body">
        {isFilled(props.descriptionText) && <p>{props.descriptionText}</p>}
        {props.errorList && props.errorList.length > 0 && (
          <ul class="govuk-list govuk-error-summary__list">
            {props.errorList.map(({ text, href, attributes }) => (
              <li>
                {href ? (
                  <a href={href} {...attributes}>
                    {text}
                  </a>
                ) : (
                  text
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  </div>
);
