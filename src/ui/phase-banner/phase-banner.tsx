import type { VNode } from 'preact';
import { type Attributes, type Content, classes, type Piece } from '../markup.ts';
import { Tag } from '../tag/tag.tsx';

export interface PhaseBannerProps {
  readonly tag?: Piece | undefined;
  readonly children?: Content;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** How far something has come: a draft, a trial. */
export const PhaseBanner = ({ tag = {}, children, ...props }: PhaseBannerProps): VNode => (
  <div class={classes('govuk-phase-banner govuk-width-container', props.classes)} {...props.attributes}>
    <p class="govuk-phase-banner__content">
      <Tag classes={classes('govuk-phase-banner__content__tag', tag.classes)}>{tag.text}</Tag>{' '}
      <span class="govuk-phase-banner__text">{children}</span>
    </p>
  </div>
);
