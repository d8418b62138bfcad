import { type Language, languages } from '../ui/language.ts';

/** The languages in which a route answers: English alone, unless it says otherwise. */
export const languagesOf = (route: { readonly inEveryLanguage?: true }): readonly Language[] =>
  route.inEveryLanguage ? languages : ['en'];
