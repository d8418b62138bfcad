import { renderSVG } from 'uqr';
import type { Snapshot } from '../../../adapters/content/snapshot.ts';
import { printPdf } from '../../../adapters/print/print-pdf.ts';
import { formatDate, parseDay } from '../../../law/index.ts';
import type { SiteFacts } from '../../feature.ts';
import { audienceWords } from '../audiences.ts';
import type { Guide } from '../guide-kind.ts';
import { isPastReview } from '../review.ts';
import template from './guide.typ?raw';
import { printDanger, printTree } from './print-tree.ts';

/** Points. Large print is at least 16 (UK Association for Accessible Formats). */
const SIZES = { usual: 11, large: 18 } as const;
export type PrintSize = keyof typeof SIZES;

export interface PrintGuideParts {
  readonly guide: Guide;
  readonly snapshot: Snapshot;
  readonly site: SiteFacts;
  readonly size: PrintSize;
  /** The address of the guide on the web, whole. */
  readonly address: string;
}

const dayWords = (day: string): string => formatDate(parseDay(day));

/** What the template prints: the guide as it stands on the day of the snapshot. */
export const guideData = ({ guide, snapshot, site, size, address }: PrintGuideParts) => {
  const parts = { snapshot, site, sources: guide.sources };
  const first = guide.prose.findIndex(({ type }) => type === 'heading');
  const late = isPastReview(guide, snapshot.day)
    ? `It should have been read again by ${dayWords(guide.review_by)}: check it before you rely on it. `
    : `It was checked on ${dayWords(guide.reviewed)}. `;
  return {
    title: guide.title,
    summary: guide.summary,
    danger: guide.danger.flatMap((id) => printDanger(id, parts)),
    answer: printTree(guide.prose.slice(0, first), parts),
    text: printTree(guide.prose.slice(first), parts),
    audience: audienceWords(guide.for).toLowerCase(),
    day: dayWords(snapshot.day),
    sources: guide.sources.map(({ publisher, title, url, checked }) => ({
      publisher,
      title,
      url,
      checked: dayWords(checked),
    })),
    address,
    code: renderSVG(address),
    note: `${late}It is not advice on your case. You may copy and share it (CC BY 4.0).`,
    size: SIZES[size],
  };
};

/** A guide as a tagged A4 PDF. */
export const printGuide = (parts: PrintGuideParts): Promise<Buffer> => printPdf(template, guideData(parts));
