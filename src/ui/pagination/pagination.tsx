import type { VNode } from 'preact';
import { type Attributes, type Content, classes, isFilled } from '../markup.ts';

export interface PaginationLink {
  readonly href: string;
  readonly text?: Content;
  /** What the page is about. */
  readonly labelText?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

export interface PageNumber {
  readonly number: number | string;
  readonly href: string;
  readonly current?: boolean | undefined;
  readonly visuallyHiddenText?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Pages are left out here. */
export interface PageGap {
  readonly ellipsis: true;
}

export type PaginationItem = PageNumber | PageGap;

export interface PaginationProps {
  readonly items?: readonly PaginationItem[] | undefined;
  readonly previous?: PaginationLink | undefined;
  readonly next?: PaginationLink | undefined;
  readonly landmarkLabel?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

type Way = 'prev' | 'next';

const arrows: Readonly<Record<Way, string>> = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

const Arrow = ({ way }: { way: Way }): VNode => (
  <svg
    class={`govuk-pagination__icon govuk-pagination__icon--${way}`}
    xmlns="http://www.w3.org/2000/svg"
    height="13"
    width="15"
    aria-hidden="true"
    focusable="false"
    viewBox="0 0 15 13"
  >
    <path d={arrows[way]} />
  </svg>
);

const words: Readonly<Record<Way, string>> = { prev: 'Previous', next: 'Next' };

const ArrowLink = ({ link, way, isBlock }: { link: PaginationLink; way: Way; isBlock: boolean }): VNode => (
  <div class={`govuk-pagination__${way}`}>
    <a class="govuk-link govuk-pagination__link" href={link.href} rel={way} {...link.attributes}>
      {(isBlock || way === 'prev') && <Arrow way={way} />}
      <span
        class={classes(
          'govuk-pagination__link-title',
          isBlock && !link.labelText && 'govuk-pagination__link-title--decorated',
        )}
      >
        {isFilled(link.text) ? (
          link.text
        ) : (
          <>
            {words[way]}
            <span class="govuk-visually-hidden"> page</span>
          </>
        )}
      </span>
      {link.labelText && isBlock && (
        <>
          {' '}
          <span class="govuk-visually-hidden">:</span>{' '}
          <span class="govuk-pagination__link-label">{link.labelText}</span>
        </>
      )}
      {!isBlock && way === 'next' && <Arrow way={way} />}
    </a>
  </div>
);

const PageItem = ({ item }: { item: PaginationItem }): VNode => {
  if ('ellipsis' in item) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  );
};

/** The way through pages that follow each other. */
export const Pagination = (props: PaginationProps): VNode => {
  const { items, previous, next } = props;
  const isBlock = !items && Boolean(next || previous);
  return (
    <nav
      class={classes('govuk-pagination', isBlock && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || 'Pagination'}
      {...props.attributes}
    >
      {previous?.href && <ArrowLink link={previous} way="prev" isBlock={isBlock} />}
      {items && (
        <ul class="govuk-pagination__list">
          {items.map((item) => (
            <PageItem item={item} />
          ))}
        </ul>
      )}
      {next?.href && <ArrowLink link={next} way="next" isBlock={isBlock} />}
    </nav>
  );
};
