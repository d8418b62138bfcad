import { readFileSync } from 'node:fs';
import { h, type VNode } from 'preact';
import { trustedHtml } from './trusted-html/trusted-html.ts';

// For tests alone: govuk-frontend's own examples, given to our components.

type Json =
  | string
  | number
  | boolean
  | null
  | undefined
  | readonly Json[]
  | { readonly [name: string]: Json };
type Options = { readonly [name: string]: Json };

export interface Fixture {
  readonly name: string;
  readonly options: Options;
  readonly html: string;
}

const isOptions = (value: Json): value is Options =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The official examples of one component. */
export const fixturesOf = (component: string): readonly Fixture[] => {
  const path = `node_modules/govuk-frontend/dist/govuk/components/${component}/fixtures.json`;
  const { fixtures }: { fixtures: readonly Fixture[] } = JSON.parse(readFileSync(path, 'utf8'));
  return fixtures;
};

/** `{ value, optional }` is how the official options say that an attribute may be left out. */
const attribute = (value: Json): string | boolean | undefined => {
  if (!isOptions(value)) return value === undefined ? undefined : String(value ?? '');
  if (value.optional !== true) return String(value.value ?? '');
  if (value.value === true) return true;
  return value.value === null || value.value === undefined || value.value === false
    ? undefined
    : String(value.value);
};

const attributes = (value: Json): Record<string, string | boolean | undefined> => {
  if (typeof value === 'string')
    return Object.fromEntries(
      [...value.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map((match) => [match[1] ?? '', match[2] ?? true]),
    );
  return isOptions(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, attribute(item)]))
    : {};
};

/** Where the official options have two names for text and for markup, ours have one. */
const textOf: Readonly<Record<string, string>> = {
  html: 'text',
  titleHtml: 'titleText',
  descriptionHtml: 'descriptionText',
  summaryHtml: 'summaryText',
};

const converted = (value: Json): unknown => {
  if (Array.isArray(value)) return value.filter(Boolean).map(converted);
  if (!isOptions(value)) return value === null ? undefined : value;
  const made: Record<string, unknown> = {};
  for (const [name, item] of Object.entries(value)) {
    const plain = textOf[name];
    if (plain) continue;
    if (/attributes$/i.test(name)) made[name] = attributes(item);
    // Ours takes texts and numbers as values; theirs writes a false one out as a word.
    else if (name === 'value' && item === false) made[name] = 'false';
    else if (item !== null) made[name] = converted(item);
  }
  for (const [name, plain] of Object.entries(textOf)) {
    const markup = value[name];
    if (typeof markup === 'string' && markup !== '') made[plain] = trustedHtml(markup.trim());
  }
  return made;
};

/** Components whose text is what stands between their tags. */
const withChildren = [
  'back-link',
  'button',
  'details',
  'exit-this-page',
  'fieldset',
  'inset-text',
  'notification-banner',
  'panel',
  'phase-banner',
  'skip-link',
  'tag',
  'warning-text',
];

const renamed = (
  component: string,
  options: Options,
  props: Record<string, unknown>,
): Record<string, unknown> => {
  const { text, ...rest } = props;
  if (component === 'button') return { ...rest, start: options.isStartButton, children: text };
  if (component === 'error-message' && 'visuallyHiddenText' in options)
    return { ...props, visuallyHiddenText: options.visuallyHiddenText || false };
  if (component === 'service-navigation' && isOptions(options.slots)) {
    const slot = (value: Json) => (typeof value === 'string' ? trustedHtml(value) : undefined);
    const { start, end, navigationStart, navigationEnd } = options.slots;
    return {
      ...props,
      slots: {
        start: slot(start),
        end: slot(isOptions(end) ? end.html : end),
        endInline: isOptions(end) && end.align === 'inline',
        navigationStart: slot(navigationStart),
        navigationEnd: slot(navigationEnd),
      },
    };
  }
  return withChildren.includes(component) ? { ...rest, children: text } : props;
};

/** One official example through one of our components. */
export const fromFixture = (
  component: string,
  Component: (props: never) => VNode | null,
  options: Options,
): VNode => {
  const props = renamed(component, options, converted(options) as Record<string, unknown>);
  return h(Component as unknown as (props: Record<string, unknown>) => VNode | null, props);
};
