import { type ConfigData, HtmlValidate } from 'html-validate';

// For tests alone: says whether markup is valid HTML.

const rules: NonNullable<ConfigData['rules']> = {
  // How the renderer spells things, which browsers do not mind.
  'void-style': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'no-trailing-whitespace': 'off',
  'doctype-style': 'off',
  'long-title': 'off',
  'attr-case': 'off',
  // Numbers in contacts are wrapped so that they stay in one line; those in sentences are examples.
  'tel-non-breaking': 'off',
  // govuk-frontend's own markup, tried with assistive technology: landmark roles and links as buttons.
  'prefer-native-element': 'off',
  'no-redundant-role': 'off',
  'aria-label-misuse': ['error', { allowAnyNamable: true }],
  'no-inline-style': 'error',
};

const ofPages = new HtmlValidate({ extends: ['html-validate:standard'], rules });
const ofPieces = new HtmlValidate({
  extends: ['html-validate:standard'],
  // What a piece of a page leads to stands elsewhere.
  rules: { ...rules, 'no-missing-references': 'off' },
});

/**
 * What is not valid in a page, or in a piece of one.
 * @returns a line a fault: the rule, what it says, where
 */
export const htmlFaults = async (html: string, what: 'page' | 'piece'): Promise<string[]> => {
  const report = await (what === 'page' ? ofPages : ofPieces).validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${ruleId}: ${message} (${line}:${column})`),
  );
};
