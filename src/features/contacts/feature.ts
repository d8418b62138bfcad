import type { Feature } from '../feature.ts';
import { elsewhereKind } from './elsewhere-kind.ts';
import { contactKind } from './kind.ts';

export const contacts: Feature = { name: 'contacts', kinds: [contactKind, elsewhereKind] };
