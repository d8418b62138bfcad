import { type Language, languages } from '../../ui/language.ts';

/** The named words of a path, such as `{ topic: 'safety', slug: 'gas-safety' }`, and its language. */
export interface PathMatch {
  readonly words: Readonly<Record<string, string>>;
  readonly language: Language;
}

const compiled = new Map<string, (path: string) => PathMatch | undefined>();

const isLanguage = (word: string): word is Language => (languages as readonly string[]).includes(word);

/**
 * Reads paths by a pattern such as `guides/<topic>/<slug>.<language>.md`.
 * Words are lower-case letters, digits and hyphens. A pattern without `<language>` is English.
 */
export const compilePattern = (pattern: string): ((path: string) => PathMatch | undefined) => {
  const known = compiled.get(pattern);
  if (known) return known;
  const source = pattern
    .split(/(<[a-z]+>)/)
    .map((part) =>
      part.startsWith('<')
        ? `(?<${part.slice(1, -1)}>[a-z0-9]+(?:-[a-z0-9]+)*)`
        : part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('');
  const expression = new RegExp(`^${source}$`);
  const read = (path: string): PathMatch | undefined => {
    const groups = expression.exec(path)?.groups;
    if (!groups) return expression.test(path) ? { words: {}, language: 'en' } : undefined;
    const { language = 'en', ...words } = groups;
    return isLanguage(language) ? { words, language } : undefined;
  };
  compiled.set(pattern, read);
  return read;
};
