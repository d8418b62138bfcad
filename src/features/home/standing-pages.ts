import type { Language } from '../../ui/language.ts';
import type { Page } from '../feature.ts';
import {
  aboutPath,
  accessibilityPath,
  interpreterPath,
  privacyPath,
  whoIsMyLandlordPath,
  yourRightsPath,
} from './paths.ts';

export interface StandingPlace {
  /** The name of its file in the pack: `pages/<slug>.<language>.md`. */
  readonly slug: string;
  readonly path: (language: Language) => string;
  /** Which menu entry it belongs under. */
  readonly menu?: NonNullable<Page['menu']>;
  /** It has been written in every language. */
  readonly inEveryLanguage?: true;
}

/** The standing pages that this site serves. A text with another name would be read by nobody. */
export const standingPlaces: readonly StandingPlace[] = [
  { slug: 'about', path: aboutPath, menu: 'about' },
  { slug: 'privacy', path: privacyPath },
  { slug: 'accessibility', path: accessibilityPath },
  { slug: 'who-is-my-landlord', path: whoIsMyLandlordPath, menu: 'help' },
  { slug: 'your-rights', path: yourRightsPath, menu: 'help', inEveryLanguage: true },
  { slug: 'interpreter', path: interpreterPath, menu: 'help', inEveryLanguage: true },
];

/** The place of a standing page; nothing where no route serves it. */
export const standingPlace = (slug: string): StandingPlace | undefined =>
  standingPlaces.find((place) => place.slug === slug);
