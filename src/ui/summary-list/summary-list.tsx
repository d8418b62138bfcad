import type { VNode } from 'preact';
import { Heading } from '../heading.tsx';
import { type Attributes, classes, isFilled, type Piece } from '../markup.ts';

export interface SummaryAction extends Piece {
  readonly href: string;
  /** What the action is for: "name" makes "Change name". */
  readonly visuallyHiddenText?: string | undefined;
}

export interface SummaryActions {
  readonly items?: readonly SummaryAction[] | undefined;
  readonly classes?: string | undefined;
}

export interface SummaryRow {
  readonly key: Piece;
  readonly value: Piece;
  readonly actions?: SummaryActions | undefined;
  readonly classes?: string | undefined;
}

export interface SummaryCard {
  readonly title?: (Piece & { readonly headingLevel?: number | undefined }) | undefined;
  readonly actions?: SummaryActions | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface SummaryListProps {
  readonly rows: readonly SummaryRow[];
  readonly card?: SummaryCard | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const ActionLink = ({ action, card }: { action: SummaryAction; card: Piece | undefined }): VNode => (
  <a class={classes('govuk-link', action.classes)} href={action.href} {...action.attributes}>
    {action.text}
    {(action.visuallyHiddenText || card) && (
      <span class="govuk-visually-hidden">
        {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
        {card && <> ({card.text})</>}
      </span>
    )}
  </a>
);

const RowActions = ({
  actions,
  card,
}: {
  actions: SummaryActions;
  card: Piece | undefined;
}): VNode | null => {
  const items = actions.items ?? [];
  if (items.length === 0) return null;
  return (
    <dd class={classes('govuk-summary-list__actions', actions.classes)}>
      {items.length === 1 ? (
        items.map((action) => <ActionLink action={action} card={card} />)
      ) : (
        <ul class="govuk-summary-list__actions-list">
          {items.map((action) => (
            <li class="govuk-summary-list__actions-list-item">
              <ActionLink action={action} card={card} />
            </li>
          ))}
        </ul>
      )}
    </dd>
  );
};

const CardActions = ({ card }: { card: SummaryCard }): VNode | null => {
  const items = card.actions?.items ?? [];
  const className = classes('govuk-summary-card__actions', card.actions?.classes);
  if (items.length === 0) return null;
  if (items.length === 1)
    return (
      <div class={className}>
        {items.map((action) => (
          <ActionLink action={action} card={card.title} />
        ))}
      </div>
    );
  return (
    <ul class={className}>
      {items.map((action) => (
        <li class="govuk-summary-card__action">
          <ActionLink action={action} card={card.title} />
        </li>
      ))}
    </ul>
  );
};

/** What is known about one thing, with links to change it. */
export const SummaryList = ({ rows, card, ...props }: SummaryListProps): VNode => {
  const someHaveActions = rows.some((row) => (row.actions?.items?.length ?? 0) > 0);
  const list = (
    <dl class={classes('govuk-summary-list', props.classes)} {...props.attributes}>
      {rows.map((row) => (
        <div
          class={classes(
            'govuk-summary-list__row',
            someHaveActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
            row.classes,
          )}
        >
          <dt class={classes('govuk-summary-list__key', row.key.classes)}>{row.key.text}</dt>
          <dd class={classes('govuk-summary-list__value', row.value.classes)}>{row.value.text}</dd>
          {row.actions && <RowActions actions={row.actions} card={card?.title} />}
        </div>
      ))}
    </dl>
  );
  if (!card) return list;
  return (
    <div class={classes('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title && isFilled(card.title.text) && (
          <Heading
            level={card.title.headingLevel || 2}
            class={classes('govuk-summary-card__title', card.title.classes)}
          >
            {card.title.text}
          </Heading>
        )}
        <CardActions card={card} />
      </div>
      <div class="govuk-summary-card__content">{list}</div>
    </div>
  );
};
