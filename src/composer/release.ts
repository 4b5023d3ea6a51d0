/** What the composer brings along of its own release: the files a site hosts, and the manifest its forms are made from. */

export interface Release {
  version: string;
  /** The files to put on a server, by name. */
  files: Readonly<Record<string, string>>;
  /** `sha384-…` by name. */
  integrity: Readonly<Record<string, string>>;
  /** Attributes of the displays, from the custom elements manifest. */
  manifest: Readonly<Record<string, readonly ManifestAttribute[]>>;
}

/** One attribute as the manifest tells it. */
export interface ManifestAttribute {
  name: string;
  /** TypeScript's words: `string`, `boolean`, `number`, or quoted words with bars between. */
  type: string;
  description: string;
  default?: string;
}

/** Set by `release.js`, which the build writes; a plain script, so that it can be read from a folder too. */
export function release(): Release {
  const { govreportRelease } = globalThis as { govreportRelease?: Release };
  if (!govreportRelease) throw new Error('release.js is missing beside the composer');
  return govreportRelease;
}
