import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { chaptersKind, filmKind, transcriptKind } from '../films/index.ts';
import { filmSecondPath } from '../films/paths.ts';
import { type Guide, guideKind, leavesNoTraces, openChapter } from '../guides/index.ts';
import { letterKind } from '../letters/index.ts';
import { letterPathAbout } from '../letters/paths.ts';
import { moduleKind } from '../modules/index.ts';
import type { SearchOutcome, SearchResult } from './outcome.ts';

/** So sure must be what answers, that what goes with it is offered. */
const sureEnough = 0.6;

/** No guide that may answer as well is pushed from its place. */
const behind = 3;

/** The letter of a guide, begun with its kind of problem. */
const letterOf = (guide: Guide, snapshot: Snapshot): Array<Omit<SearchResult, 'score'>> => {
  const [slug] = guide.letters;
  const letter = slug && snapshot.find(letterKind, slug);
  if (!letter) return [];
  const url = letterPathAbout('en', slug, guide.about);
  return [{ kind: 'letter', slug, topic: 'letters', title: letter.title, summary: letter.summary, url }];
};

/** The moment at which the training comes to what a guide is about. */
const momentOf = (guide: Guide, snapshot: Snapshot): Array<Omit<SearchResult, 'score'>> => {
  const taught = openChapter(guide, snapshot);
  const slug = taught && snapshot.find(moduleKind, taught.module)?.film;
  const film = slug && snapshot.find(filmKind, slug);
  const from = slug && snapshot.find(transcriptKind, slug)?.find(({ chapter }) => chapter === taught.chapter);
  if (!film || !from) return [];
  const part = snapshot.find(chaptersKind, slug)?.find(({ id }) => id === taught.chapter);
  return [
    {
      ...{ kind: 'film', slug, topic: 'training', title: film.title, summary: film.summary },
      ...{ url: filmSecondPath('en', slug, from.at), at_second: from.at },
      ...(part ? { answer: `The part "${part.text}".` } : {}),
    },
  ];
};

/**
 * What goes with the guide that answers: the letter to send, and the moment of the film. Behind the first three, so that
 * the guides keep their places; danger stays alone.
 * @param limit how many results at most
 */
export const withCompanions = (outcome: SearchOutcome, snapshot: Snapshot, limit: number): SearchOutcome => {
  const { results, covered, noGuideYet, dangers, contact } = outcome;
  const [first] = results;
  if (!covered || noGuideYet || dangers.length > 0 || contact !== undefined) return outcome;
  if (first?.kind !== 'guide' || first.score < sureEnough) return outcome;
  const guide = snapshot.find(guideKind, first.slug);
  if (!guide) return outcome;
  // Who may be watched finds all of it behind the guide, with the way out of each page.
  const offered = leavesNoTraces(guide, snapshot)
    ? []
    : [...letterOf(guide, snapshot), ...momentOf(guide, snapshot)];
  const others = offered.filter(
    ({ kind, slug }) => !results.some((one) => one.kind === kind && one.slug === slug),
  );
  const place = Math.min(behind, results.length);
  const score = results[place - 1]?.score ?? 0;
  return {
    ...outcome,
    results: [
      ...results.slice(0, place),
      ...others.map((one) => ({ ...one, score })),
      ...results.slice(place),
    ].slice(0, limit),
  };
};
