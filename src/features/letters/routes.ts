import { h } from 'preact';
import { z } from 'zod';
import { lawBookOf } from '../deadlines/index.ts';
import type { PublicRequest, PublicRoute } from '../feature.ts';
import { type Letter, letterKind } from './letter-kind.ts';
import { BlankPage } from './pages/blank-page.tsx';
import { LettersPage } from './pages/letters-page.tsx';
import { blankLetterPath, blankLetterPdfPath, blankSheetsPdfPath, letterPath, lettersPath } from './paths.ts';
import { answersAbout } from './rules/answers-about.ts';
import { wideGaps } from './rules/gap-words.ts';
import { groupSheets } from './rules/group-sheets.ts';
import { letterDocument, toldByHand } from './rules/letter-document.ts';
import { lettersTextKind, shelvesIn } from './situation-kind.ts';
import { startPage } from './start.ts';
import { lettersTrail, NO_LETTER } from './steps/open-way.ts';
import { printBlankLetter } from './take-away/print-letter.ts';
import { printSheets } from './take-away/print-sheets.ts';

const letterIn = ({ snapshot, words }: PublicRequest): Letter | undefined =>
  snapshot.find(letterKind, words.letter ?? '');

/** The letter, where it may be filled in by hand. */
const byHand = (request: PublicRequest): Letter | undefined => {
  const letter = letterIn(request);
  return letter?.by_hand ? letter : undefined;
};

const NOT_BY_HAND = {
  type: 'missing',
  what: 'There is no letter here to fill in by hand. Some letters are made from answers alone.',
} as const;

const blankOf = (letter: Letter, { snapshot }: PublicRequest) =>
  letterDocument(letter, toldByHand(letter, lawBookOf(snapshot), snapshot.day), snapshot.day);

const list: PublicRoute = {
  path: lettersPath,
  for: 'everyone',
  answer({ snapshot }) {
    const text = snapshot.find(lettersTextKind, 'letters');
    if (!text) return { type: 'missing', what: 'There are no letters yet.' };
    return {
      type: 'page',
      page: {
        title: text.title,
        description: text.summary,
        address: lettersPath('en'),
        menu: 'letters',
        body: h(LettersPage, { text, shelves: shelvesIn(snapshot, text) }),
      },
    };
  },
};

/** What is no kind of problem is passed over: the address was copied wrongly, and the letter is still the right one. */
const startQuery = z.object({ about: z.string().max(60).optional().catch(undefined) });

const start: PublicRoute = {
  path: (language) => letterPath(language, ':letter'),
  for: 'everyone',
  query: startQuery,
  isSeldomAsked: ({ about }) => about !== undefined,
  answer(request) {
    const letter = letterIn(request);
    if (!letter) return NO_LETTER;
    const { about } = startQuery.parse(request.query);
    const isKnown = about !== undefined && Object.keys(answersAbout(letter, about)).length > 0;
    return { type: 'page', page: startPage(letter, request.snapshot, isKnown ? { about } : {}) };
  },
};

const blank: PublicRoute = {
  path: (language) => blankLetterPath(language, ':letter'),
  for: 'everyone',
  answer(request) {
    const letter = byHand(request);
    if (!letter) return NOT_BY_HAND;
    return {
      type: 'page',
      page: {
        title: `${letter.title}: with gaps to fill`,
        description: letter.summary,
        address: blankLetterPath('en', letter.slug),
        menu: 'letters',
        trail: [...lettersTrail, { text: letter.title, href: letterPath('en', letter.slug) }],
        ...(letter.exit ? { exit: true } : {}),
        body: h(BlankPage, { letter, document: blankOf(letter, request) }),
      },
    };
  },
};

const blankPdf: PublicRoute = {
  path: () => blankLetterPdfPath(':letter'),
  for: 'everyone',
  async answer(request) {
    const letter = byHand(request);
    if (!letter) return NOT_BY_HAND;
    return {
      type: 'file',
      mime: 'application/pdf',
      name: 'letter.pdf',
      body: await printBlankLetter(blankOf(letter, request), wideGaps(letter.questions)),
    };
  },
};

const sheetsPdf: PublicRoute = {
  path: () => blankSheetsPdfPath(':letter'),
  for: 'everyone',
  async answer(request) {
    const letter = letterIn(request);
    if (!letter?.group) return NO_LETTER;
    return {
      type: 'file',
      mime: 'application/pdf',
      name: 'sheets.pdf',
      body: await printSheets(groupSheets(letter.group, blankOf(letter, request)), true),
    };
  },
};

export const routes: readonly PublicRoute[] = [list, start, blankPdf, sheetsPdf, blank];
