/** A thread that converts documents for `convert-many.ts`, one after the other. */
import { parentPort } from 'node:worker_threads';
import { convertJob, type ConvertJob } from './convert-job.js';

parentPort?.on('message', (job: ConvertJob) => {
  void convertJob(job).then((answer) => parentPort?.postMessage(answer));
});
