import type { OwnRoute } from '../feature.ts';
import { carried } from './drafts/carried-draft.ts';
import type { Draft } from './drafts/draft.ts';
import { typedFrom, typedText } from './forms.ts';
import { letterKind } from './letter-kind.ts';
import { draftPath, draftStepPath, letterPath } from './paths.ts';
import { answersAbout } from './rules/answers-about.ts';
import { startPage } from './start.ts';
import { beginWay, keptNowhere, letterOf, NO_LETTER, nowOf, openWay } from './steps/open-way.ts';
import { firstStep, showStep } from './steps/show-step.ts';
import { takeStep } from './steps/take-step.ts';
import { draftFromFile } from './take-away/answers-file.ts';

const NO_FILE_CHOSEN =
  'Choose a file first. Its name is letter-, a date and .json. Without one, press “Write my letter”.';

const NO_SUCH_FILE =
  'This file cannot be opened here. Choose the file with the name letter-, a date and .json that you kept.';

/** Begins a letter, empty or from a file that was kept. */
const begin: OwnRoute = {
  path: (language) => letterPath(language, ':letter'),
  for: 'everyone',
  async take(request) {
    const letter = letterOf(request);
    if (!letter) return NO_LETTER;
    const typed = typedFrom(request.body);
    const { snapshot } = request;
    const opened = typed.file
      ? draftFromFile(letter, typedText(typed, 'file'), nowOf(request), (slug) =>
          snapshot.find(letterKind, slug),
        )
      : undefined;
    if (typed.file && !opened)
      return {
        type: 'page',
        status: 422,
        page: startPage(letter, snapshot, {
          fault: typedText(typed, 'file') === '' ? NO_FILE_CHOSEN : NO_SUCH_FILE,
        }),
      };
    const draft: Draft = opened ?? {
      letter: letter.slug,
      answers: answersAbout(letter, typedText(typed, 'about')),
    };
    const withoutCookie = typed['without-cookie'] !== undefined;
    return beginWay(request, letter, draft, { withoutCookie, step: firstStep({ letter, draft }) }, showStep);
  },
};

/** The address of a letter without a step leads to where it stands. */
const resume: OwnRoute = {
  path: () => draftPath(':letter', ':draft'),
  for: 'everyone',
  async show(request) {
    const opened = await openWay(request, 'show');
    if ('answer' in opened) return opened.answer;
    const { way } = opened;
    return { type: 'go-on', to: draftStepPath(way.letter.slug, way.id, firstStep(way)) };
  },
};

const step: OwnRoute = {
  path: () => draftStepPath(':letter', ':draft', ':step'),
  for: 'everyone',
  async show(request) {
    const opened = await openWay(request, 'show');
    return 'answer' in opened ? opened.answer : showStep(request, opened.way, request.words.step ?? '');
  },
  async take(request) {
    const opened = await openWay(request, 'take');
    if ('answer' in opened) return opened.answer;
    const taken = await takeStep(request, opened.way, request.words.step ?? '');
    return opened.way.id === carried ? keptNowhere(taken) : taken;
  },
};

export const own: readonly OwnRoute[] = [begin, resume, step];
