import { h } from 'preact';
import { z } from 'zod';
import type { FormRoute, Page, PublicRoute } from '../feature.ts';
import { filmKind, filmQuery, isSeldomAsked } from '../films/index.ts';
import { announcedModuleKind } from './announced.ts';
import { apiRoutes } from './api.ts';
import { checkAnswers } from './check-answers.ts';
import { moduleKind, type TrainingModule } from './kind.ts';
import { printKit, printSlides, printWorksheets } from './kit/kit.ts';
import type { KitParts } from './kit/session.ts';
import { moduleShape } from './module-shape.ts';
import { opensCalendar } from './opens-calendar.ts';
import { AnnouncedModulePage } from './pages/announced-module-page.tsx';
import { CheckPage, checkTitle } from './pages/check-page.tsx';
import { CheckResultPage, resultTitle } from './pages/check-result-page.tsx';
import { ModulePage } from './pages/module-page.tsx';
import { TrainingPage } from './pages/training-page.tsx';
import {
  checkPath,
  kitPath,
  moduleOfFilmPath,
  modulePath,
  modulePathWithExit,
  opensCalendarPath,
  slidesPath,
  trainingPath,
  worksheetsPath,
} from './paths.ts';

const NO_MODULE = 'There is no module with that name.';

const training: PublicRoute = {
  path: trainingPath,
  for: 'everyone',
  answer({ snapshot, language }) {
    const modules = snapshot.list(moduleKind, language).map(({ item }) => item);
    const announced = snapshot.list(announcedModuleKind, language).map(({ item }) => item);
    return {
      type: 'page',
      page: {
        title: 'Training',
        description: 'Free training for people who live in social housing, each module with a film.',
        address: trainingPath(language),
        menu: 'training',
        body: h(TrainingPage, { modules, announced, snapshot, language }),
      },
    };
  },
};

/** The reader may have to leave at once. */
const exitQuery = z.object({ exit: z.literal('1').optional().catch(undefined) });
const moduleQuery = filmQuery.extend(exitQuery.shape);

const module: PublicRoute = {
  path: (language) => modulePath(language, ':module'),
  for: 'everyone',
  query: moduleQuery,
  isSeldomAsked,
  answer({ snapshot, house, language, words, query }) {
    const found = snapshot.find(moduleKind, words.module ?? '', language);
    const announced = snapshot.find(announcedModuleKind, words.module ?? '', language);
    const told = found ?? announced;
    if (!told) return { type: 'missing', what: NO_MODULE };
    const { exit, ...asked } = moduleQuery.parse(query);
    return {
      type: 'page',
      page: {
        title: told.title,
        description: told.summary,
        address: modulePath(language, told.slug),
        menu: 'training',
        exit: exit !== undefined,
        trail: [{ text: 'Training', href: trainingPath(language) }],
        body: found
          ? h(ModulePage, {
              ...{ module: found, snapshot, site: house.site, language, asked },
              exit: exit !== undefined,
            })
          : announced && h(AnnouncedModulePage, { module: announced, language }),
      },
    };
  },
};

/** Where a module is open already, the day has passed; where none is fixed, there is none to keep. */
const opens: PublicRoute = {
  path: () => opensCalendarPath(':module'),
  for: 'everyone',
  answer({ snapshot, house, words }) {
    const slug = words.module ?? '';
    const open = snapshot.find(moduleKind, slug);
    if (open)
      return {
        type: 'missing',
        what: 'This module is open now: there is no day to wait for.',
        back: { text: open.title, href: modulePath('en', slug) },
      };
    const announced = snapshot.find(announcedModuleKind, slug);
    const calendar = announced && opensCalendar(announced, house.site.publicUrl, snapshot.instant);
    if (!calendar) return { type: 'missing', what: NO_MODULE };
    return {
      type: 'file',
      mime: 'text/calendar; charset=utf-8',
      name: `${slug}-opens.ics`,
      body: Buffer.from(calendar),
    };
  },
};

/** The way back from the questions, with the way out where there is one. */
const trailFrom = ({ title, slug }: TrainingModule, exit: boolean): NonNullable<Page['trail']> => [
  { text: 'Training', href: trainingPath('en') },
  { text: title, href: (exit ? modulePathWithExit : modulePath)('en', slug) },
];

const check: FormRoute = {
  path: () => checkPath(':module'),
  for: 'everyone',
  answer({ snapshot, words, body }) {
    const found = snapshot.find(moduleKind, words.module ?? '');
    if (!found) return { type: 'missing', what: NO_MODULE };
    const result = checkAnswers(body, found.questions);
    const exit = moduleQuery.safeParse(body).data?.exit !== undefined;
    return {
      type: 'page',
      page: {
        title: resultTitle(result, found.questions.length),
        description: 'What became of your answers.',
        address: modulePath('en', found.slug),
        menu: 'training',
        unlisted: true,
        exit,
        trail: trailFrom(found, exit),
        body: h(CheckResultPage, {
          module: found,
          result,
          exit,
          shape: moduleShape(found, snapshot, 'en'),
        }),
      },
    };
  },
};

/** The questions; a result that is opened again, from a bookmark or a tab of yesterday, is these too. */
const questions: PublicRoute = {
  path: () => checkPath(':module'),
  for: 'everyone',
  query: exitQuery,
  answer({ snapshot, words, query }) {
    const found = snapshot.find(moduleKind, words.module ?? '');
    if (!found) return { type: 'missing', what: NO_MODULE };
    const exit = exitQuery.parse(query).exit !== undefined;
    return {
      type: 'page',
      page: {
        title: checkTitle(found),
        description: `Questions to check yourself by. ${found.summary}`,
        address: checkPath(found.slug),
        menu: 'training',
        exit,
        trail: trailFrom(found, exit),
        body: h(CheckPage, { module: found, exit, shape: moduleShape(found, snapshot, 'en') }),
      },
    };
  },
};

/** From a film to the module that shows it; a film by itself leads to the training. */
const ofFilm: PublicRoute = {
  path: (language) => moduleOfFilmPath(language, ':film'),
  for: 'everyone',
  query: exitQuery,
  answer({ snapshot, language, words, query }) {
    const { film = '' } = words;
    if (!snapshot.find(filmKind, film, language))
      return { type: 'missing', what: 'There is no film with that name.' };
    const shown = snapshot.list(moduleKind, language).find(({ item }) => item.film === film);
    const path = exitQuery.parse(query).exit ? modulePathWithExit : modulePath;
    return { type: 'moved', to: shown ? path(language, shown.item.slug) : trainingPath(language) };
  },
};

export const forms: readonly FormRoute[] = [check];

const paper = (
  path: (module: string) => string,
  name: string,
  print: (parts: KitParts) => Promise<Buffer | undefined>,
): PublicRoute => ({
  path: () => path(':module'),
  for: 'everyone',
  async answer({ snapshot, house, words }) {
    const found = snapshot.find(moduleKind, words.module ?? '');
    if (!found) return { type: 'missing', what: NO_MODULE };
    const body = await print({ module: found, snapshot, site: house.site });
    if (!body)
      return {
        type: 'missing',
        what: 'There are no slides: the film of this module was not made from any.',
        back: { text: found.title, href: modulePath('en', found.slug) },
      };
    return { type: 'file', mime: 'application/pdf', name: `${found.slug}-${name}.pdf`, body };
  },
});

const worksheetsQuery = z.object({
  print: z.preprocess(
    (value: unknown) => (Array.isArray(value) ? value[0] : value),
    z.literal('large').optional().catch(undefined),
  ),
});

const worksheets: PublicRoute = {
  path: () => worksheetsPath(':module'),
  for: 'everyone',
  query: worksheetsQuery,
  async answer({ snapshot, house, words, query }) {
    const found = snapshot.find(moduleKind, words.module ?? '');
    if (!found) return { type: 'missing', what: NO_MODULE };
    const large = worksheetsQuery.parse(query).print === 'large';
    return {
      type: 'file',
      mime: 'application/pdf',
      name: `${found.slug}-worksheets${large ? '-large-print' : ''}.pdf`,
      body: await printWorksheets({ module: found, snapshot, site: house.site }, large ? 'large' : 'usual'),
    };
  },
};

export const routes: readonly PublicRoute[] = [
  training,
  module,
  opens,
  questions,
  ofFilm,
  ...apiRoutes,
  paper(kitPath, 'kit', printKit),
  paper(slidesPath, 'slides', printSlides),
  worksheets,
];
