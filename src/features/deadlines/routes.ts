import { h } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { dueFrom, parseDay } from '../../law/index.ts';
import type { FormRoute, PublicRoute } from '../feature.ts';
import { apiForms, apiRoutes } from './api.ts';
import { calculatorForms, calculatorRoutes } from './calculator/form-routes.ts';
import { readTypedTime, type TypedTime } from './calculator/typed-time.ts';
import { lawBookOf } from './law-book.ts';
import { limitKind } from './limit-kind.ts';
import { type AskedLimit, LimitPage } from './pages/limit-page.tsx';
import { type LimitShelf, LimitsPage } from './pages/limits-page.tsx';
import { ScenarioFilePage, ScenariosPage, type ShownFile } from './pages/scenarios-page.tsx';
import { lawPath, limitPath, scenarioFilePath, scenariosPath } from './paths.ts';
import { runScenario } from './scenarios/run-scenario.ts';
import type { ScenarioFile } from './scenarios/scenario.ts';
import { scenarioKind } from './scenarios/scenario-kind.ts';

const lawTrail = (language: Parameters<typeof lawPath>[0]) => [
  { text: 'Every time limit', href: lawPath(language) },
];

/** "time-limits/awaabs-law.yaml" is the shelf "Awaab's Law": the file names are for people. */
const shelfTitle = (path: string): string => {
  const name = path.replace(/^.*\//, '').replace('.yaml', '').replaceAll('-', ' ');
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`.replace('Awaabs law', "Awaab's Law");
};

const shelvesOf = (snapshot: Snapshot): LimitShelf[] => {
  const shelves = new Map<string, LimitShelf & { limits: LimitShelf['limits'][number][] }>();
  for (const { item, path } of snapshot.list(limitKind)) {
    const shelf = shelves.get(path);
    if (shelf) shelf.limits.push(item);
    else
      shelves.set(path, {
        id: path.replace(/^.*\//, '').replace('.yaml', ''),
        title: shelfTitle(path),
        limits: [item],
      });
  }
  return [...shelves.values()];
};

const limits: PublicRoute = {
  path: lawPath,
  for: 'everyone',
  answer: ({ snapshot, language }) => ({
    type: 'page',
    page: {
      title: 'Every time limit',
      description: 'Who must do what, and by when, with the source of each rule.',
      address: lawPath(language),
      menu: 'dates',
      body: h(LimitsPage, { shelves: shelvesOf(snapshot), snapshot, language }),
    },
  }),
};

const noSuchLimit = { type: 'missing', what: 'There is no time limit with that name.' } as const;

const limit: PublicRoute = {
  path: (language) => limitPath(language, ':limit'),
  for: 'everyone',
  answer({ snapshot, language, words }) {
    const found = snapshot.find(limitKind, words.limit ?? '');
    if (!found) return noSuchLimit;
    return {
      type: 'page',
      page: {
        title: found.title,
        description: `Who must ${found.duty}, by when, and where it stands.`,
        address: limitPath(language, found.id),
        menu: 'dates',
        trail: lawTrail(language),
        body: h(LimitPage, { limit: found, snapshot, language }),
      },
    };
  },
};

const fieldOf = (body: unknown, name: string): string => {
  const value = body !== null && typeof body === 'object' ? (body as Record<string, unknown>)[name] : '';
  return typeof value === 'string' ? value.trim().slice(0, 60) : '';
};

const typedStart = (body: unknown): TypedTime => ({
  day: fieldOf(body, 'start-day'),
  month: fieldOf(body, 'start-month'),
  year: fieldOf(body, 'start-year'),
  time: fieldOf(body, 'start-time'),
});

const askLimit: FormRoute = {
  path: (language) => limitPath(language, ':limit'),
  for: 'everyone',
  answer({ snapshot, language, words, body }) {
    const found = snapshot.find(limitKind, words.limit ?? '');
    if (!found) return noSuchLimit;
    const typed = typedStart(body);
    const read = readTypedTime(typed, undefined);
    const asked: AskedLimit =
      'fault' in read
        ? { typed, fault: { sentence: read.fault, part: read.part } }
        : { typed, due: dueFrom(found, read.when, parseDay(snapshot.day)) };
    return {
      type: 'page',
      status: asked.fault ? 422 : 200,
      page: {
        title: asked.fault ? `Error: ${found.title}` : found.title,
        description: 'One time limit.',
        address: limitPath(language, found.id),
        menu: 'dates',
        trail: lawTrail(language),
        body: h(LimitPage, { limit: found, snapshot, language, asked }),
      },
    };
  },
};

const shown = (file: ScenarioFile, snapshot: Snapshot): ShownFile => ({
  file,
  groups: file.groups.map(({ title, scenarios }) => ({
    title,
    shown: scenarios.map((scenario) => ({
      scenario,
      outcome: runScenario(scenario, lawBookOf(snapshot), parseDay(snapshot.day)),
    })),
  })),
});

const scenarios: PublicRoute = {
  path: scenariosPath,
  for: 'everyone',
  answer: ({ snapshot, language }) => ({
    type: 'page',
    page: {
      title: 'Worked cases',
      description: 'Cases with the dates that follow from the law, and what this copy answers.',
      address: scenariosPath(language),
      menu: 'dates',
      trail: lawTrail(language),
      body: h(ScenariosPage, {
        files: snapshot.list(scenarioKind).map(({ item }) => shown(item, snapshot)),
        language,
      }),
    },
  }),
};

const scenarioFile: PublicRoute = {
  path: (language) => scenarioFilePath(language, ':theme'),
  for: 'everyone',
  answer({ snapshot, language, words }) {
    const found = snapshot.find(scenarioKind, words.theme ?? '');
    if (!found) return { type: 'missing', what: 'There are no worked cases with that name.' };
    return {
      type: 'page',
      page: {
        title: `Worked cases: ${found.title}`,
        description: found.about,
        address: scenarioFilePath(language, found.slug),
        menu: 'dates',
        trail: [...lawTrail(language), { text: 'Worked cases', href: scenariosPath(language) }],
        body: h(ScenarioFilePage, {
          file: shown(found, snapshot),
          names: new Map(snapshot.list(limitKind).map(({ key, item }) => [key, item.title])),
          language,
        }),
      },
    };
  },
};

export const routes: readonly PublicRoute[] = [
  limits,
  scenarios,
  scenarioFile,
  limit,
  ...calculatorRoutes,
  ...apiRoutes,
];

export const forms: readonly FormRoute[] = [askLimit, ...calculatorForms, ...apiForms];
