export { audiences, audienceWords } from './audiences.ts';
export { easyReadKind } from './easy-read/easy-read-kind.ts';
export {
  changesSchema,
  type Guide,
  guideHeadings,
  guideKind,
  guidePlaces,
  type Source,
  sourceSchema,
} from './guide-kind.ts';
export { openChapter } from './open-chapter.ts';
export { type PlacesAt, pageAt, placeFaults, placesOf } from './places.ts';
export { default as printParts } from './print/parts.typ?raw';
export { type PrintBlock, type PrintInline, printTree } from './print/print-tree.ts';
export { proseFaults } from './prose-checks.ts';
export { readabilityOf } from './readability.ts';
export { proseReader } from './reader.tsx';
export { readingAge, readingTable } from './reading-table.ts';
export { isPastReview, reviewWarning } from './review.ts';
export { sectionOf } from './section-of.ts';
export { tokenWords } from './token-words.ts';
export { type Topic, topicKind } from './topic-kind.ts';
export { leavesNoTraces } from './traces.ts';
export { findNumberOfLaw } from './typed-numbers.ts';
export { listUsefulCounts } from './useful/count-useful.ts';
