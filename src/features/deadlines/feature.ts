import type { Feature } from '../feature.ts';
import { limitKind } from './kind.ts';

export const deadlines: Feature = { name: 'deadlines', kinds: [limitKind] };
