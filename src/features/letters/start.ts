import { h } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Page } from '../feature.ts';
import type { Letter } from './letter-kind.ts';
import { StartPage } from './pages/start-page.tsx';
import { letterPath } from './paths.ts';
import { lettersTrail } from './steps/open-way.ts';

/**
 * The page on which a letter begins, the same for everybody.
 * @param about the kind of problem of the guide from which somebody comes
 * @param fault the file that was to be opened is none of ours
 */
export const startPage = (
  letter: Letter,
  snapshot: Snapshot,
  { about, fault }: { readonly about?: string | undefined; readonly fault?: string } = {},
): Page => ({
  title: `${fault ? 'Error: ' : ''}${letter.title}`,
  description: letter.summary,
  address: letterPath('en', letter.slug),
  menu: 'letters',
  trail: lettersTrail,
  ...(letter.exit ? { exit: true } : {}),
  body: h(StartPage, { letter, snapshot, about, ...(fault ? { fault } : {}) }),
});
