import { type Day, formatDate } from '../../law/index.ts';
import type { Language } from '../language.ts';

/** A day as it is written in a language, with the digits that English has: "23 listopada 2026". */
export const dayIn = (day: Day, language: Language): string =>
  language === 'en'
    ? formatDate(day)
    : day.toLocaleString(`${language}-u-nu-latn-ca-gregory`, {
        day: 'numeric',
        month: 'long',
        year: 'numeric',
      });
