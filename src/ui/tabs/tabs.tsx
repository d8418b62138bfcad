import type { VNode } from 'preact';
import { type Attributes, type Content, classes } from '../markup.ts';

export interface Tab {
  readonly label: string;
  readonly id?: string | undefined;
  readonly panel: { readonly text?: Content; readonly attributes?: Attributes | undefined };
  readonly attributes?: Attributes | undefined;
}

export interface TabsProps {
  readonly items?: readonly Tab[] | undefined;
  readonly id?: string | undefined;
  /** Ids of panels begin with it, where a tab has none of its own. */
  readonly idPrefix?: string | undefined;
  /** Heading of the list of contents that stands there without script. */
  readonly title?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Views of the same thing; without script, a list of contents and all of them below. */
export const Tabs = (props: TabsProps): VNode => {
  const tabs = (props.items ?? []).map((item, index) => ({
    item,
    id: item.id || `${props.idPrefix ?? ''}-${index + 1}`,
  }));
  return (
    <div
      id={props.id || undefined}
      class={classes('govuk-tabs', props.classes)}
      {...props.attributes}
      data-module="govuk-tabs"
    >
      <h2 class="govuk-tabs__title">{props.title ?? 'Contents'}</h2>
      {tabs.length > 0 && (
        <ul class="govuk-tabs__list">
          {tabs.map(({ item, id }, index) => (
            <li class={classes('govuk-tabs__list-item', index === 0 && 'govuk-tabs__list-item--selected')}>
              <a class="govuk-tabs__tab" href={`#${id}`} {...item.attributes}>
                {item.label}
              </a>
            </li>
          ))}
        </ul>
      )}
      {tabs.map(({ item, id }, index) => (
        <div
          class={classes('govuk-tabs__panel', index > 0 && 'govuk-tabs__panel--hidden')}
          id={id}
          {...item.panel.attributes}
        >
          {typeof item.panel.text === 'string' ? (
            <p class="govuk-body">{item.panel.text}</p>
          ) : (
            item.panel.text
          )}
        </div>
      ))}
    </div>
  );
};
