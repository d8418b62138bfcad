import type { VNode } from 'preact';
import type { Deadline } from '../../../law/index.ts';
import { DeadlineCard, type DeadlineCardProps } from '../../../ui/deadline-card/deadline-card.tsx';
import type { Language } from '../../../ui/language.ts';
import { dueWords, notesOf, statusWords } from '../calculator/worked-out.ts';
import { dutyWords } from '../limit-view.ts';
import { limitPath } from '../paths.ts';

const TONES: Partial<Record<Deadline['status'], DeadlineCardProps['tone']>> = {
  missed: 'late',
  coming: 'open',
  today: 'open',
  met: 'done',
  'met-late': 'done',
};

const toneOf = ({ status, condition, limit }: Deadline): DeadlineCardProps['tone'] =>
  status === 'missed' && (condition !== undefined || limit.binds === 'resident')
    ? 'open'
    : (TONES[status] ?? 'quiet');

const beforeDate = ({ bound, limit }: Deadline): string => {
  if (bound === 'not-before') return 'not before';
  return limit.binds === 'resident' ? 'act by' : 'by';
};

const earlierNote = ({ earlier, beyond, limit }: Deadline): string | undefined =>
  earlier === undefined || beyond !== undefined || limit.binds === 'resident'
    ? undefined
    : `Counted more strictly, it would be ${dueWords(earlier)}. You can mention that; do not rely on it.`;

/** Every step, and what else is known of the date. */
const reasonsOf = (deadline: Deadline): string[] =>
  [...deadline.steps.map(({ words }) => words), earlierNote(deadline), deadline.version?.note].filter(
    (reason) => reason !== undefined,
  );

/** A deadline of the case as the result shows it. */
export const ResultCard = ({ deadline, language }: { deadline: Deadline; language: Language }): VNode => {
  const { limit, version, due, words } = deadline;
  const source = version?.sources[0];
  const duty = `${dutyWords(limit)}${words && due === undefined ? `: ${words}` : ''}.`;
  return (
    <DeadlineCard
      title={limit.title}
      href={limitPath(language, limit.id)}
      status={statusWords(deadline)}
      tone={toneOf(deadline)}
      before={due === undefined ? undefined : beforeDate(deadline)}
      when={due === undefined ? undefined : dueWords(due)}
      duty={duty}
      notes={notesOf(deadline)}
      checkThis={
        deadline.certainty === 'C' && due !== undefined
          ? (source?.url ?? limitPath(language, limit.id))
          : undefined
      }
      why={due === undefined ? [] : reasonsOf(deadline)}
      source={due === undefined ? undefined : source}
    />
  );
};
