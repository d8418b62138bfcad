import { renderSVG } from 'uqr';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { printPdf } from '../../../adapters/print/print-pdf.ts';
import { formatDate, parseDay } from '../../../law/index.ts';
import { plainText } from '../../../ui/prose/plain-text.ts';
import type { SiteFacts } from '../../feature.ts';
import { audienceWords } from '../audiences.ts';
import { findHardWords } from '../glossary/explain.tsx';
import { type Guide, guideHeadings } from '../guide-kind.ts';
import { isPastReview } from '../review.ts';
import { sectionOf } from '../section-of.ts';
import guideSheets from './guide.typ?raw';
import onePage from './one-page.typ?raw';
import parts from './parts.typ?raw';
import {
  briefly,
  type PrintBlock,
  type PrintParts,
  printDanger,
  printDangerBriefly,
  printTree,
} from './print-tree.ts';

/** As usual, in large print, or the main things on one page. */
export type PrintSort = 'usual' | 'large' | 'page';

/** Points. Large print is at least 16 (UK Association for Accessible Formats). */
const SIZES = { usual: 11, large: 18 } as const;

export interface PrintGuideParts {
  readonly guide: Guide;
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
  readonly sort: PrintSort;
  /** The address of the guide on the web, whole and short. */
  readonly address: string;
}

const dayWords = (day: string): string => formatDate(parseDay(day));

/** The hard words of a guide with their meanings: paper has nothing to press. */
const wordsOf = (guide: Guide, snapshot: Snapshot) => {
  const met = new Set<string>();
  return plainText(guide.prose, undefined, snapshot.day)
    .flatMap((paragraph) => findHardWords(paragraph, snapshot, met))
    .map(({ word }) => ({
      word: (word.forms[0] ?? word.id).replace(/^(?:an?|the|your) /, ''),
      meaning: word.meaning,
    }))
    .sort((one, other) => one.word.localeCompare(other.word));
};

/** What the templates print: the guide as it stands on the day of the snapshot. */
export const guideData = ({ guide, snapshot, site, address }: PrintGuideParts) => {
  const told = { snapshot, site, sources: guide.sources };
  const first = guide.prose.findIndex(({ type }) => type === 'heading');
  const late = isPastReview(guide, snapshot.day)
    ? `It should have been read again by ${dayWords(guide.review_by)}: check it before you rely on it. `
    : `It was checked on ${dayWords(guide.reviewed)}. `;
  return {
    title: guide.title,
    summary: guide.summary,
    danger: guide.danger.flatMap((id) => printDanger(id, told)),
    answer: printTree(guide.prose.slice(0, first), told),
    text: printTree(guide.prose.slice(first), told),
    audience: audienceWords(guide.for).toLowerCase(),
    day: dayWords(snapshot.day),
    words: wordsOf(guide, snapshot),
    sources: guide.sources.map(({ publisher, title, url, checked }) => ({
      publisher,
      title,
      url,
      checked: dayWords(checked),
    })),
    address,
    code: renderSVG(address),
    note: `${late}It is not advice on your case. You may copy and share it (CC BY 4.0).`,
  };
};

interface SheetSection {
  readonly title: string;
  readonly blocks: readonly PrintBlock[];
}

/** A section up to its second heading: the web has the rest. */
const firstPart = ({ title, blocks }: SheetSection): SheetSection => {
  const second = blocks.findIndex(({ kind }, index) => index > 0 && kind === 'heading');
  return { title, blocks: second < 0 ? blocks : blocks.slice(0, second) };
};

/** What one page may hold, the fullest first: the template takes the first that fits. */
const sheetVariants = (guide: Guide, parts: PrintParts): SheetSection[][] => {
  const section = (index: number, without: ReadonlyArray<PrintBlock['kind']> = []): SheetSection => ({
    title: guideHeadings[index] ?? '',
    blocks: briefly(printTree(sectionOf(guide.prose, index), parts), parts.snapshot).filter(
      ({ kind }) => !without.includes(kind),
    ),
  });
  const [steps, next, help] = [1, 2, 4];
  return [
    [section(steps), section(next), section(help)],
    [section(steps), section(help)],
    [section(steps, ['quote', 'drawing']), section(help)],
    [section(steps, ['quote', 'drawing', 'only', 'table']), section(help)],
    [section(steps, ['quote', 'drawing', 'only', 'table'])],
    [firstPart(section(steps, ['quote', 'drawing', 'only', 'table'])), section(help)],
  ];
};

/** The main things alone: who to ring, the answer, what to do now, who can help. Sources stand on the web. */
const onePageData = (asked: PrintGuideParts) => {
  const { guide, snapshot, site } = asked;
  const unmarked = { snapshot, site, sources: [] };
  const first = guide.prose.findIndex(({ type }) => type === 'heading');
  const { text: _, ...data } = guideData(asked);
  return {
    ...data,
    danger: guide.danger.flatMap((id) => printDangerBriefly(id, unmarked)),
    answer: printTree(guide.prose.slice(0, first), unmarked),
    variants: sheetVariants(guide, unmarked),
  };
};

const sheets = `${parts}\n${guideSheets}`;
const page = `${parts}\n${onePage}`;

/** A guide as a tagged A4 PDF. */
export const printGuide = (asked: PrintGuideParts): Promise<Buffer> =>
  asked.sort === 'page' ? printPdf(page, onePageData(asked)) : printSheets([asked], asked.sort);

/** Several guides as one tagged A4 PDF, with a list of them in front. */
export const printSheets = (guides: readonly PrintGuideParts[], sort: 'usual' | 'large'): Promise<Buffer> =>
  printPdf(sheets, { guides: guides.map(guideData), size: SIZES[sort] });
