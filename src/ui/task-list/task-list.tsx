import type { VNode } from 'preact';
import { type Attributes, type Content, classes, describedBy, type Piece } from '../markup.ts';
import { Tag } from '../tag/tag.tsx';

export interface Task {
  readonly title: Piece;
  readonly hint?: { readonly text?: Content } | undefined;
  readonly status: {
    readonly text?: Content;
    readonly tag?: Piece | undefined;
    readonly classes?: string | undefined;
  };
  readonly href?: string | undefined;
  readonly classes?: string | undefined;
}

export interface TaskListProps {
  readonly items: readonly Task[];
  readonly idPrefix?: string | undefined;
  readonly classes?: string | undefined;
  readonly attributes?: Attributes | undefined;
}

const TaskItem = ({ task, id }: { task: Task; id: string }): VNode => {
  const { title, hint, status, href } = task;
  return (
    <li class={classes('govuk-task-list__item', href && 'govuk-task-list__item--with-link', task.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {href ? (
          <a
            class={classes('govuk-link govuk-task-list__link', title.classes)}
            href={href}
            aria-describedby={describedBy(hint && `${id}-hint`, `${id}-status`)}
          >
            {title.text}
          </a>
        ) : (
          <div class={title.classes || undefined}>{title.text}</div>
        )}
        {hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {hint.text}
          </div>
        )}
      </div>
      <div class={classes('govuk-task-list__status', status.classes)} id={`${id}-status`}>
        {status.tag ? (
          <Tag classes={status.tag.classes} attributes={status.tag.attributes}>
            {status.tag.text}
          </Tag>
        ) : (
          status.text
        )}
      </div>
    </li>
  );
};

/** What is to be done, and how far each has come. */
export const TaskList = (props: TaskListProps): VNode => (
  <ul class={classes('govuk-task-list', props.classes)} {...props.attributes}>
    {props.items.map((task, index) => (
      <TaskItem task={task} id={`${props.idPrefix || 'task-list'}-${index + 1}`} />
    ))}
  </ul>
);
