/** Why a file could not be had; `altered`: it is not the one of this release. */
export type LoadErrorCode =
  'http' | 'network' | 'timeout' | 'not-json' | 'not-a-feed' | 'no-such-element' | 'altered';

/** A file that could not be loaded: `code` for programs, `message` for the console, `status` for HTTP. */
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
