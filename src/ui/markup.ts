import type { ComponentChildren } from 'preact';

/** Attributes that a caller adds to an element of a component, such as `data-…` or `aria-…`. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** Text, which is escaped, or nodes. Markup that was made elsewhere comes from `trustedHtml`. */
export type Content = ComponentChildren;

/** A part of a component that shows something: a hint, a legend, a cell. */
export interface Piece {
  readonly text?: Content;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

/** Whether there is anything to show. An empty text is nothing. */
export const isFilled = (content: Content): boolean =>
  content !== undefined && content !== null && content !== false && content !== '';

/** Joins class names and leaves out those that are not there. */
export const classes = (...names: ReadonlyArray<string | false | undefined>): string =>
  names.filter((name) => name !== undefined && name !== false && name !== '').join(' ');

/** Joins ids for `aria-describedby`; nothing where there are none. */
export const describedBy = (...ids: ReadonlyArray<string | false | undefined>): string | undefined =>
  classes(...ids) || undefined;

/** Texts that a script of govuk-frontend reads from its root, as attributes: `data-i18n.show-section`. */
export const scriptWords = (
  words: Readonly<Record<string, string | Readonly<Record<string, string>> | undefined>>,
): Attributes =>
  Object.fromEntries(
    Object.entries(words).flatMap(([key, word]): Array<[string, string]> => {
      if (word === undefined || word === '') return [];
      if (typeof word === 'string') return [[`data-i18n.${key}`, word]];
      return Object.entries(word).map(([rule, text]) => [`data-i18n.${key}.${rule}`, text]);
    }),
  );
