import type { VNode } from 'preact';
import { Button } from '../button/button.tsx';
import { Heading } from '../heading.tsx';
import { type Attributes, type Content, classes, isFilled } from '../markup.ts';

export interface PanelAction {
  readonly text: string;
  readonly href?: string | undefined;
  readonly type?: 'button' | 'submit' | 'reset' | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface PanelProps {
  readonly titleText?: Content;
  readonly children?: Content;
  readonly headingLevel?: number | undefined;
  /** Ways on; only where the panel interrupts a journey (class govuk-panel--interruption). */
  readonly actions?:
    | {
        readonly items?: readonly PanelAction[] | undefined;
        readonly classes?: string | undefined;
        readonly attributes?: Attributes | undefined;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const Action = ({ action }: { action: PanelAction }): VNode =>
  !action.href || action.type === 'button' ? (
    <Button
      type={action.type ?? 'button'}
      classes={classes('govuk-button--inverse', action.classes)}
      {...(action.href ? { href: action.href } : {})}
      {...(action.attributes ? { attributes: action.attributes } : {})}
    >
      {action.text}
    </Button>
  ) : (
    <a
      class={classes('govuk-link govuk-link--inverse', action.classes)}
      href={action.href}
      {...action.attributes}
    >
      {action.text}
    </a>
  );

/** Large confirmation that something is done, or a pause before something that matters. */
export const Panel = (props: PanelProps): VNode => {
  const interrupts = (props.classes ?? '').includes('govuk-panel--interruption');
  const { actions } = props;
  return (
    <div
      class={classes('govuk-panel', !interrupts && 'govuk-panel--confirmation', props.classes)}
      {...props.attributes}
    >
      <Heading level={props.headingLevel || 1} class="govuk-panel__title">
        {props.titleText}
      </Heading>
      {isFilled(props.children) && <div class="govuk-panel__body">{props.children}</div>}
      {interrupts && actions && (
        <div class={classes('govuk-panel__actions', actions.classes)} {...actions.attributes}>
          {actions.items && actions.items.length > 0 && (
            <div class="govuk-button-group">
              {actions.items.map((action) => (
                <>
                  {' '}
                  <Action action={action} />
                </>
              ))}
            </div>
          )}
        </div>
      )}
    </div>
  );
};
