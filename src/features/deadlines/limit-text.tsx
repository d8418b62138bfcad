import type { VNode } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { limitText } from './limit-view.ts';

/** A limit inside a sentence. One that nobody has confirmed says so, with the page to look at. */
export const LimitText = ({ snapshot, id }: { snapshot: Snapshot; id: string }): VNode | null => {
  const words = limitText(snapshot, id);
  if (!words) return null;
  const source = words.version.sources[0];
  return (
    <>
      <strong class="fmh-limit-text">{words.text}</strong>
      {words.checkThis && source ? (
        <>
          {' '}
          (
          <a class="govuk-link" href={source.url}>
            check this
          </a>
          )
        </>
      ) : null}
    </>
  );
};
