import type { Language } from '../language.ts';
import { ar } from './ar.ts';
import { bn } from './bn.ts';
import { en } from './en.ts';
import { pa } from './pa.ts';
import { pl } from './pl.ts';
import { ro } from './ro.ts';
import { so } from './so.ts';
import { ur } from './ur.ts';
import type { Words } from './words.ts';

/** The words of the interface, by language. A missing one does not compile. */
const words: Readonly<Record<Language, Words>> = { en, ar, bn, pl, pa, ro, so, ur };

export const wordsIn = (language: Language): Words => words[language];
