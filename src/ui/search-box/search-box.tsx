import type { VNode } from 'preact';

export interface SearchBoxProps {
  readonly action: string;
  /** The question that the box asks: "What is wrong?" */
  readonly label: string;
  readonly hint?: string;
  /** What was asked before. */
  readonly question?: string;
  readonly button?: string;
  /** Id of the field, unique in the page. */
  readonly id?: string;
  /** Where the list of guides lies that are offered while one types; without it nothing is offered. */
  readonly suggestions?: string;
}

/** The large search: a question, a field and a button. A plain GET form with one field, `q`. */
export const SearchBox = (props: SearchBoxProps): VNode => {
  const { action, label, hint, question, button = 'Search', id = 'search', suggestions } = props;
  return (
    // biome-ignore lint/a11y/useSemanticElements: the search element is newer than our oldest browsers
    <form
      class="fmh-search"
      action={action}
      role="search"
      aria-label={label}
      data-module={suggestions ? 'fmh-search' : undefined}
      data-suggestions={suggestions}
    >
      <label for={id}>{label}</label>
      {hint && <p id={`${id}-hint`}>{hint}</p>}
      <div class="fmh-search__line">
        <input
          type="search"
          name="q"
          id={id}
          value={question || undefined}
          aria-describedby={hint ? `${id}-hint` : undefined}
          enterkeyhint="search"
          autocomplete={suggestions ? 'off' : undefined}
        />
        <button type="submit">{button}</button>
      </div>
    </form>
  );
};
