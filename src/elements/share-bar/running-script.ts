/** The script that brought the elements, as far as a snippet for another page needs to know it. */
export interface RunningScript {
  /** Its absolute address; undefined when a site's own bundle brought them. */
  script?: string;
  classic?: boolean;
  integrity?: string;
}

const tag = (): HTMLScriptElement | null => document.querySelector('script[src*="govreport"]');

/** What the page's script tag tells. */
export function runningScript(): RunningScript {
  const script = tag();
  if (!script) return {};
  return {
    script: script.src,
    classic: script.type !== 'module',
    integrity: script.integrity || undefined,
  };
}

/**
 * The hash of the script that is running, for who embeds it elsewhere: from the page's tag, else worked out from the file,
 * which the browser has. Asked for only when a reader wants a snippet.
 *
 * @returns `sha384-…`; undefined where it cannot be known.
 * @see https://www.w3.org/TR/SRI/
 */
export async function scriptIntegrity(): Promise<string | undefined> {
  const { script, integrity } = runningScript();
  if (!script || integrity) return integrity;
  try {
    const answer = await fetch(script, { cache: 'force-cache' });
    const hash = await crypto.subtle.digest('SHA-384', await answer.arrayBuffer());
    return answer.ok ? `sha384-${btoa(String.fromCharCode(...new Uint8Array(hash)))}` : undefined;
  } catch {
    return undefined;
  }
}
