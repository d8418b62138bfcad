import type { Feature } from '../feature.ts';
import { wordsKind } from './words-kind.ts';

export const words: Feature = { name: 'words', kinds: [wordsKind] };
