export {
  audiences,
  changesSchema,
  type Guide,
  guideHeadings,
  guideKind,
  type Source,
  sourceSchema,
} from './guide-kind.ts';
export { proseFaults } from './prose-checks.ts';
export { audienceWords, proseReader } from './reader.tsx';
export { isPastReview, reviewWarning } from './review.ts';
export { type Topic, topicKind } from './topic-kind.ts';
