import type { VNode } from 'preact';
import { type Attributes, type Content, classes, isFilled } from '../markup.ts';

export interface NavigationItem {
  readonly text?: Content;
  readonly href?: string | undefined;
  /** The page itself. */
  readonly current?: boolean | undefined;
  /** The part of the site that the page belongs to. */
  readonly active?: boolean | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface ServiceNavigationProps {
  readonly navigation?: readonly NavigationItem[] | undefined;
  readonly serviceName?: string | undefined;
  readonly serviceUrl?: string | undefined;
  readonly ariaLabel?: string | undefined;
  readonly menuButtonText?: string | undefined;
  readonly menuButtonLabel?: string | undefined;
  readonly navigationId?: string | undefined;
  readonly navigationLabel?: string | undefined;
  readonly navigationClasses?: string | undefined;
  readonly collapseNavigationOnMobile?: boolean | undefined;
  /** Things put between the parts. */
  readonly slots?:
    | {
        readonly start?: Content;
        readonly end?: Content;
        readonly endInline?: boolean | undefined;
        readonly navigationStart?: Content;
        readonly navigationEnd?: Content;
      }
    | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const Item = ({ item }: { item: NavigationItem }): VNode => {
  const isHere = item.active || item.current;
  const current = isHere ? (item.current ? 'page' : 'true') : undefined;
  const inside = isHere ? (
    <strong class="govuk-service-navigation__active-fallback">{item.text}</strong>
  ) : (
    item.text
  );
  return (
    <li class={classes('govuk-service-navigation__item', isHere && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a
          class="govuk-service-navigation__link"
          href={item.href}
          aria-current={current}
          {...item.attributes}
        >
          {inside}
        </a>
      ) : (
        isFilled(item.text) && (
          <span class="govuk-service-navigation__text" aria-current={current}>
            {inside}
          </span>
        )
      )}
    </li>
  );
};

const Menu = (props: ServiceNavigationProps): VNode | null => {
  const items = props.navigation ?? [];
  const button = props.menuButtonText || 'Menu';
  const id = props.navigationId || 'navigation';
  if (items.length === 0 && !props.slots?.navigationStart && !props.slots?.navigationEnd) return null;
  return (
    <nav
      aria-label={props.navigationLabel || button}
      class={classes('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        // biome-ignore lint/a11y/noAriaHiddenOnFocusable: hidden until the script shows it, as govuk-frontend does
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={
            props.menuButtonLabel && props.menuButtonLabel !== button ? props.menuButtonLabel : undefined
          }
          hidden
          aria-hidden="true"
        >
          {button}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {props.slots?.navigationStart}
        {items.map((item) => (
          <Item item={item} />
        ))}
        {props.slots?.navigationEnd}
      </ul>
    </nav>
  );
};

/** The menu of a part of the site that has many pages, such as the staff desk. */
export const ServiceNavigation = (props: ServiceNavigationProps): VNode => {
  const { slots, serviceName, serviceUrl } = props;
  const root = {
    class: classes('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  const inside = (
    <div
      class={classes(
        'govuk-width-container',
        slots?.endInline && 'govuk-service-navigation__inlining-container',
      )}
    >
      {slots?.start}
      <div class="govuk-service-navigation__container">
        {serviceName && (
          <span class="govuk-service-navigation__service-name">
            {serviceUrl ? (
              <a href={serviceUrl} class="govuk-service-navigation__link">
                {serviceName}
              </a>
            ) : (
              <span class="govuk-service-navigation__text">{serviceName}</span>
            )}
          </span>
        )}
        <Menu {...props} />
      </div>
      {slots?.end}
    </div>
  );
  return serviceName || slots?.start || slots?.end ? (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...root}>
      {inside}
    </section>
  ) : (
    <div {...root}>{inside}</div>
  );
};
