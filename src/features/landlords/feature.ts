import type { Feature } from '../feature.ts';
import { landlordKind } from './kind.ts';

export const landlords: Feature = { name: 'landlords', kinds: [landlordKind] };
