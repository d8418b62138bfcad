export { eraseIdleDrafts } from './drafts/keep-draft.ts';
export { type Letter, letterKind } from './letter-kind.ts';
export { lettersTextKind } from './situation-kind.ts';
export { guidanceKind } from './what-is-wrong/guidance-kind.ts';
