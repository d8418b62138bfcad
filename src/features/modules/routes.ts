import { h } from 'preact';
import type { PublicRoute } from '../feature.ts';
import { moduleKind } from './kind.ts';
import { ModulePage } from './pages/module-page.tsx';
import { TrainingPage } from './pages/training-page.tsx';
import { modulePath, trainingPath } from './paths.ts';

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

const module: PublicRoute = {
  path: (language) => modulePath(language, ':module'),
  for: 'everyone',
  answer({ snapshot, house, language, words }) {
    const found = snapshot.find(moduleKind, words.module ?? '', language);
    if (!found) return { type: 'missing', what: 'There is no module with that name.' };
    return {
      type: 'page',
      page: {
        title: found.title,
        description: found.summary,
        address: modulePath(language, found.slug),
        menu: 'training',
        trail: [{ text: 'Training', href: trainingPath(language) }],
        body: h(ModulePage, { module: found, snapshot, site: house.site, language }),
      },
    };
  },
};

export const routes: readonly PublicRoute[] = [training, module];
