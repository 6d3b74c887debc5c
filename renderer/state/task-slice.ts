// Long work that is under way.

import type { TaskId } from '#shared/contract/ids.ts';
import type { TaskProgress } from '#shared/contract/tasks.ts';
import type { SliceCreator } from './slice.ts';

export interface TaskSlice {
  /** Progress by task id; a task that ended is no longer in it. */
  readonly tasks: Readonly<Record<string, TaskProgress>>;
  readonly taskProgressed: (progress: TaskProgress) => void;
  readonly taskEnded: (id: TaskId) => void;
}

/** An id for work about to be started, so that its progress can be told apart. */
export function newTaskId(): TaskId {
  // The contract's own ids are opaque strings; a page makes only this kind.
  return crypto.randomUUID() as TaskId;
}

export const createTaskSlice: SliceCreator<TaskSlice> = (set) => ({
  tasks: {},
  taskProgressed: (progress) => set(({ tasks }) => ({ tasks: { ...tasks, [progress.id]: progress } })),
  taskEnded: (id) =>
    set(({ tasks }) => ({ tasks: Object.fromEntries(Object.entries(tasks).filter(([key]) => key !== id)) })),
});
