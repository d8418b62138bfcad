import type { VNode } from 'preact';
import { Heading } from '../heading.tsx';
import { type Attributes, type Content, classes, isFilled } from '../markup.ts';

export interface NotificationBannerProps {
  readonly children?: Content;
  readonly titleText?: Content;
  readonly titleHeadingLevel?: number | undefined;
  readonly titleId?: string | undefined;
  /** Says that something was done, and is read out at once. */
  readonly type?: 'success' | undefined;
  readonly role?: 'alert' | 'region' | undefined;
  readonly disableAutoFocus?: boolean | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** News about what the reader has done, or about the whole site. */
export const NotificationBanner = (props: NotificationBannerProps): VNode => {
  const isSuccess = props.type === 'success';
  const titleId = props.titleId || 'govuk-notification-banner-title';
  const { children } = props;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is alert or region, below
    <div
      class={classes(
        'govuk-notification-banner',
        isSuccess && 'govuk-notification-banner--success',
        props.classes,
      )}
      {...{ role: props.role || (isSuccess ? 'alert' : 'region') }}
      aria-labelledby={titleId}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading level={props.titleHeadingLevel || 2} class="govuk-notification-banner__title" id={titleId}>
          {isFilled(props.titleText) ? props.titleText : isSuccess ? 'Success' : 'Important'}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {typeof children === 'string' ? (
          <p class="govuk-notification-banner__heading">{children}</p>
        ) : (
          children
        )}
      </div>
    </div>
  );
};
