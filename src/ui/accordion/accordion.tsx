import type { VNode } from 'preact';
import { Heading } from '../heading.tsx';
import { type Attributes, type Content, classes, isFilled, scriptWords } from '../markup.ts';

export interface AccordionItem {
  readonly heading: { readonly text?: Content };
  readonly summary?: { readonly text?: Content } | undefined;
  readonly content?: { readonly text?: Content } | undefined;
  readonly expanded?: boolean | undefined;
}

export interface AccordionProps {
  /** Unique in the page; which parts are open is kept under it. */
  readonly id: string;
  readonly items: readonly AccordionItem[];
  readonly headingLevel?: number | undefined;
  readonly rememberExpanded?: boolean | undefined;
  readonly hideAllSectionsText?: string | undefined;
  readonly hideSectionText?: string | undefined;
  readonly hideSectionAriaLabelText?: string | undefined;
  readonly showAllSectionsText?: string | undefined;
  readonly showSectionText?: string | undefined;
  readonly showSectionAriaLabelText?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

interface SectionProps {
  readonly id: string;
  readonly item: AccordionItem;
  readonly index: number;
  readonly level: number;
}

const Section = ({ id, item, index, level }: SectionProps): VNode => {
  const content = item.content?.text;
  return (
    <div class={classes('govuk-accordion__section', item.expanded && 'govuk-accordion__section--expanded')}>
      <div class="govuk-accordion__section-header">
        <Heading level={level} class="govuk-accordion__section-heading">
          <span class="govuk-accordion__section-button" id={`${id}-heading-${index}`}>
            {item.heading.text}
          </span>
        </Heading>
        {isFilled(item.summary?.text) && (
          <div class="govuk-accordion__section-summary govuk-body" id={`${id}-summary-${index}`}>
            {item.summary?.text}
          </div>
        )}
      </div>
      <div id={`${id}-content-${index}`} class="govuk-accordion__section-content">
        {typeof content === 'string' && content !== '' ? <p class="govuk-body">{content}</p> : content}
      </div>
    </div>
  );
};

/** Parts that open one by one, where scripts run; without them everything stands open. */
export const Accordion = (props: AccordionProps): VNode => (
  <div
    class={classes('govuk-accordion', props.classes)}
    data-module="govuk-accordion"
    id={props.id}
    {...scriptWords({
      'hide-all-sections': props.hideAllSectionsText,
      'hide-section': props.hideSectionText,
      'hide-section-aria-label': props.hideSectionAriaLabelText,
      'show-all-sections': props.showAllSectionsText,
      'show-section': props.showSectionText,
      'show-section-aria-label': props.showSectionAriaLabelText,
    })}
    data-remember-expanded={props.rememberExpanded}
    {...props.attributes}
  >
    {props.items.map((item, index) => (
      <Section id={props.id} item={item} index={index + 1} level={props.headingLevel || 2} />
    ))}
  </div>
);
