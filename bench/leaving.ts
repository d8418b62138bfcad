type Task = () => Promise<unknown>;

const tasks = new Set<Task>();

/**
 * Something that must be undone even when the command is ended in the middle.
 * @returns does it now, once
 */
export const beforeLeaving = (task: Task): (() => Promise<void>) => {
  let done: Promise<unknown> | undefined;
  const once = async () => {
    tasks.delete(once);
    done ??= task();
    await done;
  };
  tasks.add(once);
  return once;
};

/** Undoes what is still to be undone, the last begun first. */
export const undoAll = async (): Promise<void> => {
  for (const task of [...tasks].reverse()) await task().catch((error: unknown) => console.error(error));
};

/** Ctrl-C ends the measuring, and leaves nothing running and nothing lying about. */
export const leaveCleanly = (): void => {
  let leaving = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (leaving) return;
      leaving = true;
      void undoAll().finally(() => process.exit(130));
    });
};
