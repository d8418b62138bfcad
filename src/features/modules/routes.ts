import { h } from 'preact';
import { z } from 'zod';
import type { FormRoute, PublicRoute } from '../feature.ts';
import { checkAnswers } from './check-answers.ts';
import { moduleKind } from './kind.ts';
import { type KitParts, printKit, printSlides } from './kit/kit.ts';
import { CheckResultPage, resultTitle } from './pages/check-result-page.tsx';
import { ModulePage } from './pages/module-page.tsx';
import { TrainingPage } from './pages/training-page.tsx';
import { checkPath, kitPath, modulePath, slidesPath, trainingPath } from './paths.ts';

const training: PublicRoute = {
  path: trainingPath,
  for: 'everyone',
  answer({ snapshot, language }) {
    const modules = snapshot
      .list(moduleKind, language)
      .map(({ item }) => item)
      .sort((a, b) => a.number - b.number);
    return {
      type: 'page',
      page: {
        title: 'Training',
        description: 'Free training for people who live in social housing, each module with a film.',
        address: trainingPath(language),
        menu: 'training',
        body: h(TrainingPage, { modules, language }),
      },
    };
  },
};

const moduleQuery = z.object({ exit: z.literal('1').optional().catch(undefined) });

const module: PublicRoute = {
  path: (language) => modulePath(language, ':module'),
  for: 'everyone',
  query: moduleQuery,
  answer({ snapshot, house, language, words, query }) {
    const found = snapshot.find(moduleKind, words.module ?? '', language);
    if (!found) return { type: 'missing', what: 'There is no module with that name.' };
    return {
      type: 'page',
      page: {
        title: found.title,
        description: found.summary,
        address: modulePath(language, found.slug),
        menu: 'training',
        exit: moduleQuery.parse(query).exit !== undefined,
        trail: [{ text: 'Training', href: trainingPath(language) }],
        body: h(ModulePage, { module: found, snapshot, site: house.site, language }),
      },
    };
  },
};

const check: FormRoute = {
  path: () => checkPath(':module'),
  for: 'everyone',
  answer({ snapshot, words, body }) {
    const found = snapshot.find(moduleKind, words.module ?? '');
    if (!found) return { type: 'missing', what: 'There is no module with that name.' };
    const result = checkAnswers(body, found.questions);
    return {
      type: 'page',
      page: {
        title: resultTitle(result, found.questions.length),
        description: 'What became of your answers.',
        address: modulePath('en', found.slug),
        menu: 'training',
        unlisted: true,
        trail: [
          { text: 'Training', href: trainingPath('en') },
          { text: found.title, href: modulePath('en', found.slug) },
        ],
        body: h(CheckResultPage, { module: found, result }),
      },
    };
  },
};

export const forms: readonly FormRoute[] = [check];

const paper = (
  path: (module: string) => string,
  name: string,
  print: (parts: KitParts) => Promise<Buffer>,
): PublicRoute => ({
  path: () => path(':module'),
  for: 'everyone',
  async answer({ snapshot, house, words }) {
    const found = snapshot.find(moduleKind, words.module ?? '');
    if (!found) return { type: 'missing', what: 'There is no module with that name.' };
    return {
      type: 'file',
      mime: 'application/pdf',
      name: `${found.slug}-${name}.pdf`,
      body: await print({ module: found, snapshot, site: house.site }),
    };
  },
});

export const routes: readonly PublicRoute[] = [
  training,
  module,
  paper(kitPath, 'kit', printKit),
  paper(slidesPath, 'slides', printSlides),
];
