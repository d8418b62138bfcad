import type { Snapshot } from '../../adapters/content/snapshot.ts';
import type { Language } from '../../ui/language.ts';
import type { ModuleShape } from '../../ui/learning-record/completion.ts';
import { filmMaking } from '../films/index.ts';
import type { TrainingModule } from './kind.ts';
import { stepsOf } from './lasting-names.ts';
import { checkPath, modulePath } from './paths.ts';

/** What somebody does to have done a module, in lasting names, with the places where it is done. */
export const moduleShape = (module: TrainingModule, snapshot: Snapshot, language: Language): ModuleShape => ({
  module: module.slug,
  address: modulePath(language, module.slug),
  film: filmMaking(snapshot, module.film, language),
  steps: stepsOf(module).map(({ id, place, title }) => ({ id, place, title })),
  questionsAt: checkPath(module.slug),
  questions: module.questions.map(({ id }) => id),
});
