// Entry of the thread that reads papers for names, relations and likeness, with a connection of its own.

import { parentPort, workerData } from 'node:worker_threads';
import type { AnalysisAnswer, AnalysisRequest } from './analysis/analysis-thread.ts';
import { AnalysisDesk, type AnalysisQuestions } from './analysis/desk.ts';
import { openReader } from './sqlite/library-file.ts';

const { libraryFile } = workerData as { readonly libraryFile: string };
const port = parentPort;
if (!port) throw new Error('the analysis runs in a worker thread');

const db = openReader(libraryFile);
const tell = (answer: AnalysisAnswer) => port.postMessage(answer);
const desk = new AnalysisDesk(db, libraryFile, {
  onProgress: (status) => tell({ type: 'progress', status }),
  onSynced: () => tell({ type: 'synced' }),
});

port.on('message', (request: AnalysisRequest) => {
  switch (request.type) {
    case 'changed':
      void desk.sync();
      return;
    case 'ask':
      desk.ask(request.name as keyof AnalysisQuestions, request.args as never, request.whole).then(
        (value) => tell({ type: 'answer', id: request.id, value }),
        (error: unknown) =>
          tell({
            type: 'failure',
            id: request.id,
            detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
          }),
      );
      return;
    case 'close':
      desk.close();
      db.close();
      port.close();
      return;
    default:
      request satisfies never;
  }
});
