/** The page around our frames, `embed-host.js`: gives each frame the height it tells. */
import { HEIGHT, HEIGHT_WANTED } from './frame.js';

const OURS = 'iframe[data-govreport-embed]';

/** No report is higher; whoever frames a page of ours under another name is not ruined by it. */
const MOST_PX = 30_000;

/** Listens, and asks those frames that came first. A frame speaks for itself only. */
export function startHost(): void {
  const frames = () => [...document.querySelectorAll<HTMLIFrameElement>(OURS)];
  addEventListener(
    'message',
    ({ source, data }: MessageEvent<{ type?: unknown; height?: unknown } | null>) => {
      const height = data?.type === HEIGHT && Number(data.height);
      if (!height || height < 0) return;
      for (const frame of frames()) {
        if (frame.contentWindow === source) frame.style.height = `${String(Math.min(height, MOST_PX))}px`;
      }
    },
  );
  for (const { contentWindow } of frames()) contentWindow?.postMessage({ type: HEIGHT_WANTED }, '*');
}
