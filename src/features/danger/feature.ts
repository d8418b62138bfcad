import type { Feature } from '../feature.ts';
import { dangerKind } from './kind.ts';

export const danger: Feature = { name: 'danger', kinds: [dangerKind] };
