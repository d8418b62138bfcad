import { dangerListPath } from '../features/danger/paths.ts';
import { deadlinesPath, lawPath } from '../features/deadlines/paths.ts';
import { developersPath } from '../features/developers/paths.ts';
import type { Page } from '../features/feature.ts';
import { topicsPath } from '../features/guides/paths.ts';
import {
  aboutPath,
  accessibilityPath,
  interpreterPath,
  phonePath,
  privacyPath,
  whoIsMyLandlordPath,
  yourRightsPath,
} from '../features/home/paths.ts';
import { lettersPath, whatIsWrongPath } from '../features/letters/paths.ts';
import { trainingPath } from '../features/modules/paths.ts';
import { whichBodyPath } from '../features/which-body/paths.ts';
import type { Language } from '../ui/language.ts';
import type { FrameLink, MenuEntry } from '../ui/page/frame-parts.tsx';
import { wordsIn } from '../ui/words/words-in.ts';

/** The menu. In other languages it leads to what can be read in them, and to the topics, which are in English. */
export const menuLinks = (page: Page, language: Language): MenuEntry[] => {
  const { frame, home } = wordsIn(language);
  if (language !== 'en')
    return [
      {
        text: home.tenLines,
        href: yourRightsPath(language),
        current: page.address === yourRightsPath(language),
      },
      {
        text: home.interpreter,
        href: interpreterPath(language),
        current: page.address === interpreterPath(language),
      },
    ];
  return [
    { text: frame.findHelp, href: topicsPath('en'), current: page.menu === 'help' },
    { text: 'Letters', href: lettersPath('en'), current: page.menu === 'letters' },
    { text: frame.dates, href: deadlinesPath('en'), current: page.menu === 'dates' },
    { text: frame.training, href: trainingPath('en'), current: page.menu === 'training' },
    { text: frame.about, href: aboutPath('en'), current: page.menu === 'about' },
  ];
};

/** What stands at the foot of every page; what is in English only says so. */
export const footerLinks = (language: Language): FrameLink[] => {
  const { danger, frame } = wordsIn(language);
  const whoToRing = { text: danger.whoToRing, href: dangerListPath(language) };
  const links = [
    { text: frame.whoIsMyLandlord, href: whoIsMyLandlordPath('en') },
    { text: frame.everyTimeLimit, href: lawPath('en') },
    { text: frame.about, href: aboutPath('en') },
    { text: frame.developers, href: developersPath('en') },
    { text: frame.privacy, href: privacyPath('en') },
    { text: frame.accessibility, href: accessibilityPath('en') },
  ];
  if (language === 'en')
    return [
      whoToRing,
      { text: 'Find the letter that fits', href: whatIsWrongPath('en') },
      { text: 'Who do I complain to?', href: whichBodyPath('en') },
      ...links,
      { text: 'What this phone keeps', href: phonePath('en') },
      { text: 'Your rights in ten lines', href: yourRightsPath('en') },
    ];
  return [whoToRing, ...links.map(({ text, href }) => ({ text: `${text} ${frame.inEnglish}`, href }))];
};
