import type { Fault } from '../../adapters/content/fault.ts';
import type { Entry, Kind, PackView } from '../../adapters/content/kind.ts';
import { dangerKind } from '../danger/index.ts';
import { limitKind } from '../deadlines/index.ts';
import { guideKind } from '../guides/index.ts';
import type { TrainingModule } from './kind.ts';

/** Guides to which somebody in need is sent: they cannot wait for a day. */
function* neededGuides(guides: readonly string[], pack: PackView): Generator<readonly [string, string]> {
  for (const { key, item } of pack.list(dangerKind))
    if (item.guide && guides.includes(item.guide)) yield [item.guide, `the danger "${key}"`];
  for (const { key, item } of pack.list(limitKind)) {
    const guide = item.if_missed?.guide;
    if (guide && guides.includes(guide)) yield [guide, `the limit "${key}"`];
  }
}

/** What a module may not close until it opens, and where two do not agree when something opens. */
export function* openingFaults(
  { item, path, key, language }: Entry<TrainingModule>,
  pack: PackView,
  modules: Kind<TrainingModule>,
): Generator<Fault> {
  const at = { path, line: 1 };
  for (const guide of item.opens_with_it)
    if (!pack.find(guideKind, guide))
      yield { ...at, found: `the guide "${guide}" under opens_with_it`, expected: 'a guide of the pack' };
  for (const [guide, from] of neededGuides(item.opens_with_it, pack))
    yield {
      ...at,
      found: `the guide "${guide}" under opens_with_it, to which ${from} sends people`,
      expected: 'guides that nobody needs before; take it out, and it is open now',
    };
  const english = pack.find(modules, key);
  if (language !== 'en' && english && (english.opens !== item.opens || english.status !== item.status))
    yield {
      ...at,
      found: `status ${item.status}, opens ${item.opens ?? 'nothing'}`,
      expected: `what the English has: status ${english.status}, opens ${english.opens ?? 'nothing'}`,
    };
  for (const { item: other } of pack.list(modules, language))
    if (
      other.slug > key &&
      other.film === item.film &&
      (other.opens !== item.opens || other.status !== item.status)
    )
      yield {
        ...at,
        found: `the film "${item.film}", which the module "${other.slug}" shows too and which would open with the first of them`,
        expected: 'a film of its own, or the same "opens" in both',
      };
}
