import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { OwnAnswer, OwnRequest } from '../feature.ts';
import { carried } from './drafts/carried-draft.ts';
import type { Draft } from './drafts/draft.ts';
import type { Letter } from './letter-kind.ts';
import type { Way } from './pages/way.tsx';

/** The way of a letter whose answers travel in the form: it needs no database. */
export const carriedWay = (letter: Letter, snapshot: Snapshot, draft: Partial<Draft> = {}): Way => ({
  letter,
  draft: { letter: letter.slug, answers: {}, ...draft },
  id: carried,
  sealed: 'x',
  snapshot,
});

/** A post with these fields. */
export const posted = (snapshot: Snapshot, body: Record<string, string>): OwnRequest =>
  ({
    snapshot,
    body,
    query: {},
    words: {},
    language: 'en',
    cookie: () => undefined,
    house: { secretFor: () => 'a secret', now: () => new Date(`${snapshot.day}T12:00:00Z`) },
  }) as unknown as OwnRequest;

/** The page that answers, as HTML. */
export const htmlOf = (answer: OwnAnswer): string =>
  answer.type === 'page' ? renderToString(h('div', null, answer.page.body)) : answer.type;
