import type { VNode } from 'preact';
import type { Snapshot } from '../../adapters/content/snapshot.ts';
import { DangerBlock, type DangerCall } from '../../ui/danger-block/danger-block.tsx';
import { guidePath } from '../guides/paths.ts';
import { type DangerView, dangerView } from './danger-view.ts';

const callsOf = ({ contacts }: DangerView): DangerCall[] =>
  contacts.flatMap(({ name, phone, cost, hours }) => {
    if (!phone) return [];
    const note = [cost, hours].filter((words) => words !== undefined).join(', ');
    return [{ name, phone, ...(note ? { note: `${note.charAt(0).toUpperCase()}${note.slice(1)}` } : {}) }];
  });

/** Who to ring now, as it stands in this snapshot; nothing where there is no such danger. */
export const DangerNow = ({
  snapshot,
  id,
  here,
}: {
  snapshot: Snapshot;
  id: string;
  /** The guide that is being read: it needs no link to itself. */
  here?: string;
}): VNode | null => {
  const view = dangerView(snapshot, id);
  if (!view) return null;
  const { contacts } = view;
  const { title, steps, guide } = view.danger;
  return (
    <DangerBlock
      id={`danger-${id}`}
      title={title}
      steps={steps}
      calls={callsOf(view)}
      more={[
        ...contacts.flatMap(({ name, phone, web }) => (phone ? [] : [{ text: name, href: web }])),
        ...(guide && guide !== here
          ? [{ text: 'Read more, once you are safe', href: guidePath('en', guide) }]
          : []),
      ]}
    />
  );
};
