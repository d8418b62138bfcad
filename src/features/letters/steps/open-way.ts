import { h } from 'preact';
import { parseDay, type When } from '../../../law/index.ts';
import type { FormRequest, OwnAnswer, OwnCookie, OwnRequest, Page } from '../../feature.ts';
import { mustHaveExit } from '../dangers-told.ts';
import { carried, draftFromForm, sealForForm } from '../drafts/carried-draft.ts';
import type { Draft, DraftKey } from '../drafts/draft.ts';
import {
  beginDraft,
  beginDraftFrom,
  eraseWithKin,
  idleSeconds,
  keepDraft,
  keyCookie,
  openDraft,
} from '../drafts/keep-draft.ts';
import { typedFrom, typedText } from '../forms.ts';
import { type Asking, type Letter, letterKind } from '../letter-kind.ts';
import { AwayPage, ErasedPage, GonePage, NoCookiePage } from '../pages/gone-pages.tsx';
import { LeavePage } from '../pages/leave-page.tsx';
import type { Way } from '../pages/way.tsx';
import { draftPath, draftStepPath, letterPath, lettersPath } from '../paths.ts';
import { travelsInItsForm } from './begun-today.ts';

export const NO_LETTER = { type: 'missing', what: 'There is no letter with that name.' } as const;

export const letterOf = ({ snapshot, words }: Pick<FormRequest, 'snapshot' | 'words'>): Letter | undefined =>
  snapshot.find(letterKind, words.letter ?? '');

/** Today, as the last day on which something can have happened. */
export const nowOf = ({ snapshot }: Pick<FormRequest, 'snapshot'>): When => ({ day: parseDay(snapshot.day) });

/** A page of a letter: its title tells nothing of what it is about, and no search engine keeps it. */
export const ownPage = (letter: Pick<Asking, 'slug' | 'exit'>, title: string, body: Page['body']): Page => ({
  title,
  description: 'A letter on its way.',
  address: letterPath('en', letter.slug),
  menu: 'letters',
  unlisted: true,
  ...(letter.exit ? { exit: true } : {}),
  body,
});

/** A page of a letter that is open: with a quick way out where something was told that asks for it. */
export const wayPage = (
  way: Way<Asking>,
  title: string,
  body: Page['body'],
  more: { readonly exit?: boolean; readonly unedited?: string | undefined } = {},
): Page => {
  const exit = way.letter.exit || more.exit === true || mustHaveExit(way, more.unedited);
  return ownPage({ slug: way.letter.slug, exit }, title, body);
};

const formSecret = ({ house }: FormRequest): string => house.secretFor('letters');

export const keyCookieFor = (letter: string, id: string, key: string, seconds = idleSeconds): OwnCookie => ({
  name: keyCookie,
  value: key,
  path: draftPath(letter, id),
  seconds,
});

/** What somebody typed into the fields of a form, to be given back where nothing else can be done. */
const typedWords = (body: unknown): string[] =>
  Object.entries(typedFrom(body))
    .filter(([name]) => !name.startsWith('_') && !['as', 'letter', 'again'].includes(name))
    .flatMap(([, texts]) => texts)
    .filter((text) => text.trim() !== '');

const gone = (letter: Asking, body: unknown): OwnAnswer => ({
  type: 'page',
  status: 404,
  page: ownPage(letter, 'Your letter', h(GonePage, { letter, typed: typedWords(body) })),
});

const openedWay = async <Of extends Asking>(
  request: OwnRequest,
  letter: Of,
): Promise<Way<Of> | undefined> => {
  const { words, body, house, snapshot } = request;
  const id = words.draft ?? '';
  if (id === carried) {
    const field = typedText(typedFrom(body), '_sealed');
    const draft = draftFromForm(field, formSecret(request), house.now());
    return draft?.letter === letter.slug ? { letter, draft, id, sealed: field, snapshot } : undefined;
  }
  const key = request.cookie(keyCookie);
  const draft = key ? await openDraft(house.database, { id, key }, house.now()) : undefined;
  return draft?.letter === letter.slug ? { letter, draft, id, snapshot } : undefined;
};

type Opened<Of extends Asking> = { readonly way: Way<Of> } | { readonly answer: OwnAnswer };

/**
 * Finds the letter that a request is about, and opens it.
 * @returns the way; or what to answer where there is no such letter, or nothing opens it
 */
export const openWay = async (request: OwnRequest, method: 'show' | 'take'): Promise<Opened<Letter>> => {
  const letter = letterOf(request);
  return letter ? openWayOf(request, letter, method) : { answer: NO_LETTER };
};

/** Opens what one person has answered to these questions. */
export const openWayOf = async <Of extends Asking>(
  request: OwnRequest,
  letter: Of,
  method: 'show' | 'take',
): Promise<Opened<Of>> => {
  try {
    const way = await openedWay(request, letter);
    if (way) return { way };
  } catch {
    const body = h(AwayPage, { typed: typedWords(request.body) });
    return { answer: { type: 'page', status: 503, page: ownPage(letter, 'Your letter', body) } };
  }
  const isCarried = request.words.draft === carried;
  if (method === 'take') {
    const answer = gone(letter, request.body);
    return { answer: isCarried ? keptNowhere(answer) : answer };
  }
  const body = h(NoCookiePage, { letter });
  return { answer: { type: 'page', status: 404, page: ownPage(letter, 'Your letter', body) } };
};

/** What opens this way in the database; nothing where its answers travel in the form. */
const keyOf = (request: OwnRequest, { id }: Pick<Way, 'id'>): DraftKey | undefined =>
  id === carried ? undefined : { id, key: request.cookie(keyCookie) ?? '' };

type ShowStep<Of extends Asking> = (
  request: OwnRequest,
  way: Way<Of>,
  step: string,
) => OwnAnswer | Promise<OwnAnswer>;

/**
 * Keeps the draft as it is now and goes on to a step: by another address, or at once where the answers travel in the
 * form. A letter that was erased meanwhile is not begun again: what was typed is given back.
 */
export const keepAndGoOn = async <Of extends Asking>(
  request: OwnRequest,
  way: Way<Of>,
  draft: Draft,
  step: string,
  show: ShowStep<Of>,
  /** After the next answer, back to where all answers stand. */
  back = false,
): Promise<OwnAnswer> => {
  const now = request.house.now();
  const opens = keyOf(request, way);
  if (!opens) {
    const sealed = sealForForm(draft, formSecret(request), now);
    return show(request, { ...way, draft, sealed }, step);
  }
  if (!(await keepDraft(request.house.database, opens, draft, now))) return gone(way.letter, request.body);
  return {
    type: 'go-on',
    to: `${draftStepPath(way.letter.slug, way.id, step)}${back ? '?back=answers' : ''}`,
    // A day from now on: the key stands as long as the letter does.
    cookie: keyCookieFor(way.letter.slug, way.id, opens.key),
  };
};

/** A page in whose form the answers travel: the browser may not keep it once somebody has left. */
export const keptNowhere = (answer: OwnAnswer): OwnAnswer =>
  answer.type === 'page' ? { ...answer, keptNowhere: true } : answer;

interface Beginning {
  readonly withoutCookie: boolean;
  readonly step: string;
  /** What somebody has answered before, and goes on from. */
  readonly from?: Way<Asking>;
}

/** Begins a letter: a fresh id and a fresh key; or a sealed form, where cookies are refused. */
export const beginWay = async <Of extends Asking>(
  request: OwnRequest,
  letter: Of,
  begun: Draft,
  { withoutCookie, step, from }: Beginning,
  show: ShowStep<Of>,
): Promise<OwnAnswer> => {
  const { database, now } = request.house;
  const earlier = from && keyOf(request, from);
  if (withoutCookie || (await travelsInItsForm(request))) {
    const before = earlier ?? from?.draft.before;
    const draft = { ...begun, ...(before ? { before } : {}) };
    const sealed = sealForForm(draft, formSecret(request), now());
    const way = { letter, draft, id: carried, sealed, snapshot: request.snapshot };
    return keptNowhere(await show(request, way, step));
  }
  const opens = earlier
    ? await beginDraftFrom(database, earlier, from.draft, begun, now())
    : await beginDraft(database, begun, now());
  if (!opens) return gone(letter, request.body);
  return {
    type: 'go-on',
    to: draftStepPath(letter.slug, opens.id, step),
    cookie: keyCookieFor(letter.slug, opens.id, opens.key),
  };
};

/** Whether to erase everything. @param stay the step to which who does not want to goes back */
export const leavePage = (way: Way<Asking>, stay: string): OwnAnswer => ({
  type: 'page',
  page: wayPage(way, 'Erase your answers?', h(LeavePage, { way, stay })),
});

/** More cookies would not fit into the head of an answer. A key whose letter is erased opens nothing. */
const mostCookies = 20;

/** Erases the way, those that led to it and those that were begun from it, and their keys. */
export const leaveWay = async (request: OwnRequest, way: Way<Asking>): Promise<OwnAnswer> => {
  const opens = keyOf(request, way) ?? way.draft.before;
  const erased = opens ? await eraseWithKin(request.house.database, opens) : [];
  return {
    type: 'page',
    page: ownPage(way.letter, 'Erased', h(ErasedPage, { letter: way.letter, id: way.id })),
    cookies: erased.slice(0, mostCookies).map(({ letter, id }) => keyCookieFor(letter, id, '', 0)),
  };
};

/** The trail above the public pages of a letter. */
export const lettersTrail = [{ text: 'Write a letter', href: lettersPath('en') }];
