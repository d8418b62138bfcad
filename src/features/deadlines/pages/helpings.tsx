import type { VNode } from 'preact';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { LateGroup, NextStep } from '../../../law/index.ts';
import type { Language } from '../../../ui/language.ts';
import { guidePath } from '../../guides/paths.ts';
import { letterPath } from '../../letters/paths.ts';

/** A link that helps on. */
export interface Helping {
  readonly text: string;
  readonly href: string;
}

export const guideLink = (language: Language, slug: string, text: string): Helping => ({
  text,
  href: guidePath(language, slug),
});

/** To the guide on complaints. */
export const complain = (language: Language): Helping =>
  guideLink(language, 'make-a-complaint', 'How to complain');
/** To the guide on the Ombudsman. */
export const ombudsman = (language: Language): Helping =>
  guideLink(language, 'housing-ombudsman', 'How to ask the Housing Ombudsman');

/** The letter that fits, by its own name; nothing where the pack has none of it. */
export const letterLink = (snapshot: Snapshot, slug: string): Helping[] => {
  const href = letterPath('en', slug);
  const title = snapshot.titleAt(href);
  return title === undefined ? [] : [{ text: `Write the letter: ${title}`, href }];
};

/** The letters with which a resident's own step is taken. */
const ownLetters: Readonly<Record<string, string>> = {
  'code-escalate-within': 'complaint-stage-2',
  'ombudsman-within': 'to-the-ombudsman',
  'asb-report-within': 'report-anti-social-behaviour',
  'asb-apply-within': 'asb-case-review',
};

/** The letter of a step that is the resident's own. */
export const ownLetter = (snapshot: Snapshot, { limit }: NextStep): Helping[] => {
  const slug = ownLetters[limit];
  return slug === undefined ? [] : letterLink(snapshot, slug);
};

/** What was reported is chased; a complaint that nobody answers has no letter here, but the Ombudsman. */
export const letterOf = ({ kind, deadlines }: LateGroup, snapshot: Snapshot): Helping[] =>
  kind !== 'complaint' && deadlines.some(({ strand }) => strand === 'hazard' || strand === 'right-to-repair')
    ? letterLink(snapshot, 'chase-a-report')
    : [];

/** Links that help on, one a line. */
export const Helpings = ({ links }: { links: readonly Helping[] }): VNode | null =>
  links.length === 0 ? null : (
    <ul class="govuk-list">
      {links.map(({ text, href }) => (
        <li>
          <a class="govuk-link fmh-roomy" href={href}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  );
