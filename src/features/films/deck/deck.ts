import { renderSVG } from 'uqr';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { printPdf } from '../../../adapters/print/print-pdf.ts';
import { parseDay } from '../../../law/index.ts';
import { contactKind } from '../../contacts/index.ts';
import { limitKind } from '../../deadlines/index.ts';
import { scriptKind } from '../kinds.ts';
import { readScript } from '../maker/script.ts';
import { type SlideData, slideDataOf } from '../maker/slide-data.ts';
import clocks from '../maker/slides/clocks.typ?raw';
import layouts from '../maker/slides/layouts.typ?raw';
import paint from '../maker/slides/paint.typ?raw';
import papers from '../maker/slides/papers.typ?raw';
import pictures from '../maker/slides/pictures.typ?raw';
import words from '../maker/slides/words.typ?raw';
import { type Facts, meetFacts } from '../maker/story.ts';
import deckSheets from './deck.typ?raw';

/** The drawings of the film maker, by the names under which they import one another. */
const drawings = {
  'clocks.typ': clocks,
  'layouts.typ': layouts,
  'paint.typ': paint,
  'papers.typ': papers,
  'pictures.typ': pictures,
  'words.typ': words,
};

/** A slide as it is drawn, and what is said to it. */
export type DeckSlide = SlideData & { readonly said: string };

/** The slides of a film, in order. */
export interface Deck {
  readonly title: string;
  readonly summary: string;
  readonly slides: readonly DeckSlide[];
}

const factsOf = (snapshot: Snapshot): Facts => ({
  limits: new Map(snapshot.list(limitKind).map(({ key, item }) => [key, item])),
  phones: new Map(
    snapshot
      .list(contactKind)
      .flatMap(({ key, item: { phone, phone_spoken } }) =>
        phone ? [[key, { shown: phone, spoken: phone_spoken ?? phone }]] : [],
      ),
  ),
  today: parseDay(snapshot.day),
});

/** The slides of a film with its limits and days as they stand in this snapshot; nothing where it has no script. */
export const deckOf = (snapshot: Snapshot, film: string): Deck | undefined => {
  const found = snapshot.find(scriptKind, film);
  if (!found) return undefined;
  const script = readScript(found.text);
  const story = meetFacts(script, factsOf(snapshot));
  const said = script.chapters.flatMap(({ slides }) => slides.map(({ say }) => story.tell(say)));
  return {
    title: script.title,
    summary: script.summary,
    slides: slideDataOf(script, story).map((slide, at) => ({ ...slide, said: said[at] ?? '' })),
  };
};

/**
 * Slides as a tagged PDF, a page of 16:9 each, drawn as in the film. The last page says where the words are.
 * @param address the whole address of the film in words
 */
export const printDeck = (deck: Deck, address: string): Promise<Buffer> =>
  printPdf(deckSheets, { ...deck, address, code: renderSVG(address) }, drawings);
