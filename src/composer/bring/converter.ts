/** The converter out of the page's way: in a worker, or in the page itself where a worker cannot be had. */
import type { ConvertOptions } from '../../convert/index.js';
import type { Feed, Result } from '../../feed/index.js';

export type Converter = (
  content: Uint8Array | string,
  options: ConvertOptions,
  progress?: (part: number) => void,
) => Promise<Result<Feed>>;

export interface Request {
  id: number;
  content: Uint8Array | string;
  options: ConvertOptions;
}

export type Answer =
  { id: number; part: number } | { id: number; result: Result<Feed> } | { id: number; failure: string };

/** What `convert.js` offers when it is read by the page instead of a worker. */
export interface ConverterGlobal {
  govreportConvert?: Converter;
}

/**
 * A converter from the file `convert.js`.
 *
 * @param address of that file, beside the composer's page
 */
export function makeConverter(address: string): Converter {
  let worker: Worker | undefined;
  let broken = false;
  let count = 0;
  const open = new Map<number, (answer: Answer) => void>();

  const inWorker: Converter = (content, options, progress) =>
    new Promise((resolve, reject) => {
      try {
        worker ??= startWorker(address, open, () => (broken = true));
      } catch (error) {
        broken = true;
        throw error;
      }
      const id = ++count;
      open.set(id, (answer) => {
        if ('part' in answer) return progress?.(answer.part);
        open.delete(id);
        if ('result' in answer) resolve(answer.result);
        else reject(new Error(answer.failure));
      });
      const request: Request = { id, content, options };
      worker.postMessage(request);
    });

  return async (content, options, progress) => {
    if (!broken) {
      try {
        return await inWorker(content, options, progress);
      } catch (error) {
        if (!broken) throw error;
      }
    }
    // A page opened from a folder gets no worker; reading then holds the page up, but reads.
    const { govreportConvert } = await loadScript(address);
    if (!govreportConvert) throw new Error(`${address} cannot be loaded`);
    return govreportConvert(content, options, progress);
  };
}

function startWorker(
  address: string,
  open: Map<number, (answer: Answer) => void>,
  breaks: () => void,
): Worker {
  const fail = (why: string): void => {
    breaks();
    for (const [id, tell] of [...open]) tell({ id, failure: why });
  };
  const worker = new Worker(scriptUrl(address));
  worker.onmessage = ({ data }: MessageEvent<Answer>) => open.get(data.id)?.(data);
  worker.onerror = (event) => {
    event.preventDefault();
    fail(event.message || `${address} cannot be loaded`);
  };
  return worker;
}

let loading: Promise<ConverterGlobal> | undefined;

function loadScript(address: string): Promise<ConverterGlobal> {
  loading ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = scriptUrl(address);
    script.onload = () => resolve(globalThis as ConverterGlobal);
    script.onerror = () => {
      loading = undefined;
      reject(new Error(`${address} cannot be loaded`));
    };
    document.head.append(script);
  });
  return loading;
}

interface TrustedTypes {
  createPolicy(name: string, rules: object): { createScriptURL(url: string): string };
}
let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/** Under `require-trusted-types-for 'script'` the address of our own file needs a name to vouch for it. */
function scriptUrl(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  policy ??= trustedTypes?.createPolicy('govreport-composer', {
    createScriptURL: (url: string) => (url === address ? url : ''),
  });
  return policy ? policy.createScriptURL(address) : address;
}
