import { plainInline } from '../../../ui/prose/plain-text.ts';
import type { Block, Inline, Prose } from '../../../ui/prose/tree.ts';

/** A step as a chair needs it: what to know, what to ask of people, and an answer that was worked out. */
export interface StepParts {
  readonly about: Prose;
  readonly ask: Prose;
  readonly answer: Prose;
}

const isTask = (block: Block): boolean =>
  block.type === 'heading' && block.depth === 3 && plainInline(block.children) === 'Do this';

/** "**Nadia's answer.** …" */
const isAnswer = (block: Block): boolean => {
  const first = block.type === 'paragraph' ? block.children[0] : undefined;
  return first?.type === 'strong' && /^\p{Lu}\p{L}+'s \p{Ll}+\.?$/u.test(plainInline(first.children));
};

/** Told to somebody who learns alone: which chapter to watch, how long to take, what to read again. */
const toLoneLearner = /^Watch the |\b(minutes?|read)\b/i;

/** "[Watch the first chapter](#chapter-one) of the film. …": the link goes with the rest of its sentence. */
const withoutLeadingLink = (children: readonly Inline[]): readonly Inline[] => {
  const [link, next, ...others] = children;
  if (link?.type !== 'link') return children;
  if (next?.type !== 'text') return children.slice(1);
  const value = next.value.replace(/^[^.?!]*[.?!]?\s*/, '');
  return value === '' ? others : [{ ...next, value }, ...others];
};

/** The first paragraph, which sends a learner to the film, without what is not for a chair. */
const withoutWatching = (prose: Prose): Prose => {
  const [first, ...rest] = prose;
  if (first?.type !== 'paragraph' || !plainInline(first.children).startsWith('Watch the ')) return prose;
  const children = withoutLeadingLink(first.children).flatMap((node): Inline[] => {
    if (node.type !== 'text') return [node];
    const value = node.value
      .split(/(?<=[.?!]) /)
      .filter((sentence) => !toLoneLearner.test(sentence))
      .join(' ');
    return value === '' ? [] : [{ ...node, value }];
  });
  return children.length === 0 ? rest : [{ ...first, children }, ...rest];
};

/**
 * Takes a step apart at "Do this" and at the answer that was worked out.
 * @param step the blocks under its heading
 */
export const stepParts = (step: Prose): StepParts => {
  const task = step.findIndex(isTask);
  if (task < 0) return { about: withoutWatching(step), ask: [], answer: [] };
  const asked = step.slice(task + 1);
  const answer = asked.findIndex(isAnswer);
  return {
    about: withoutWatching(step.slice(0, task)),
    ask: answer < 0 ? asked : asked.slice(0, answer),
    answer: answer < 0 ? [] : asked.slice(answer),
  };
};
