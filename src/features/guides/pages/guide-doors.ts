import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import type { Door } from '../../../ui/doors/doors.tsx';
import { chapterAnchor } from '../../films/paths.ts';
import { letterPath, letterPathAbout } from '../../letters/paths.ts';
import { modulePath, modulePathWithExit, trainingPath } from '../../modules/paths.ts';
import { type Guide, guideHeadings } from '../guide-kind.ts';
import { openChapter } from '../open-chapter.ts';

/** What a letter is called. */
export const letterTitle = (snapshot: Snapshot, letter: string): string =>
  snapshot.titleAt(letterPath('en', letter)) ?? 'Another letter';

/**
 * The three ways on from a guide: do it, learn it, ask.
 *
 * @param exit the guide has exit-this-page: so has the page behind the door
 */
export const guideDoors = (
  guide: Guide,
  idOf: (heading: string | undefined) => string,
  exit: boolean,
  snapshot: Snapshot,
): Door[] => {
  const [, steps, , , help] = guideHeadings;
  const [letter, ...others] = guide.letters;
  const titleOf = (name: string): string => letterTitle(snapshot, name);
  const hrefOf = (name: string): string => letterPathAbout('en', name, guide.about);
  const film = openChapter(guide, snapshot);
  const path = exit ? modulePathWithExit : modulePath;
  return [
    letter
      ? {
          kind: 'do',
          title: 'Write the letter',
          href: hrefOf(letter),
          text: `${titleOf(letter)}. A few questions, and it is ready to send.`,
          more: others.map((other) => ({ title: titleOf(other), href: hrefOf(other) })),
        }
      : {
          kind: 'do',
          title: 'Use the words above',
          href: `#${idOf(steps)}`,
          text: 'Copy them, fill the gaps, send them.',
        },
    film
      ? {
          kind: 'learn',
          title: 'Watch this part of the film',
          href: `${path('en', film.module)}#${chapterAnchor(film.chapter)}`,
        }
      : { kind: 'learn', title: 'See the training', href: trainingPath('en') },
    { kind: 'ask', title: 'See who can help', href: `#${idOf(help)}` },
  ];
};
