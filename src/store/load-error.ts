/** Why a feed could not be had. */
export type LoadErrorCode = 'http' | 'network' | 'timeout' | 'not-json' | 'not-a-feed' | 'no-such-element';

/** A feed that could not be loaded: `code` for programs, `message` for the console, `status` for HTTP. */
export class LoadError extends Error {
  override readonly name = 'GovreportLoadError';

  constructor(
    readonly code: LoadErrorCode,
    readonly url: string,
    detail: string,
    readonly status?: number,
  ) {
    super(`${url}: ${detail}`);
  }
}
