/** `convert.js`: the converter as a worker, or as a function of the page where there is none. */
import { convert } from '../../convert/index.js';
import type { Answer, Converter, ConverterGlobal, Request } from './converter.js';

const read: Converter = (content, options, progress) =>
  convert(content, progress ? { ...options, progress } : options);

/** A page has a document, a worker has none. */
if (typeof document === 'undefined') {
  const port = globalThis as unknown as {
    onmessage: (event: MessageEvent<Request>) => void;
    postMessage(answer: Answer): void;
  };
  port.onmessage = ({ data: { id, content, options } }) => {
    read(content, options, (part) => port.postMessage({ id, part })).then(
      (result) => port.postMessage({ id, result }),
      (error: unknown) => port.postMessage({ id, failure: String(error) }),
    );
  };
} else {
  (globalThis as ConverterGlobal).govreportConvert = read;
}
