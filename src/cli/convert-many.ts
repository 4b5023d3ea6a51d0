import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { convertJob, type ConvertAnswer, type ConvertJob } from './convert-job.js';

/** Starting a thread costs more than a small document does. */
const WORTH_A_THREAD = 3;

/**
 * Converts documents, several at a time when there are enough of them. Each file is read when its turn comes, so that a folder of
 * large files does not have to fit into memory.
 *
 * @param read gives the document of a file; may reject, which ends the run
 * @param done is told each answer in the order they come
 */
export async function convertMany(
  files: readonly string[],
  read: (file: string) => Promise<ConvertJob>,
  done: (file: string, answer: ConvertAnswer) => Promise<void>,
): Promise<void> {
  const waiting = [...files];
  const threads = files.length < WORTH_A_THREAD ? 0 : Math.min(availableParallelism(), files.length);
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./convert-worker.js', import.meta.url)),
  );
  const runs = workers.length ? workers.map((worker) => (job: ConvertJob) => ask(worker, job)) : [convertJob];
  try {
    await Promise.all(
      runs.map(async (run) => {
        for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
          await done(file, await run(await read(file)));
        }
      }),
    );
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}

function ask(worker: Worker, job: ConvertJob): Promise<ConvertAnswer> {
  return new Promise((resolve, reject) => {
    const answered = (answer: ConvertAnswer): void => {
      worker.off('error', failed);
      resolve(answer);
    };
    const failed = (error: unknown): void => {
      worker.off('message', answered);
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    worker.once('message', answered);
    worker.once('error', failed);
    worker.postMessage(job);
  });
}
