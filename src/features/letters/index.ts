export { eraseIdleDrafts } from './drafts/keep-draft.ts';
export { type Letter, letterKind } from './letter-kind.ts';
