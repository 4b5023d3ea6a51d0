/** Written by `npm run build`: the Subresource Integrity of each file of language data. */
export const LANGUAGE_FILES = {
  pinyin: 'sha256-CBjH1+3LkuH2sIdWrVjNWHGdhlAnFEmVzr8JzdMeZqE=',
  hant: 'sha256-zfKgZbYPBh8uf7G6yPCAUONkiALe3zVGZB7crfaT2Hg=',
} as const;
