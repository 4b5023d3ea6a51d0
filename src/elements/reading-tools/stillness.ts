/** What moves by itself in an article of the page, and how it goes on. */
const stopped = new Map<Element, () => void>();

/**
 * Stops what style sheets cannot: marquees, videos that play by themselves, animated pictures. All of it goes on when the
 * reader wants it to.
 *
 * @param articles what the reader's preferences reach.
 */
export function holdStill(articles: readonly Element[]): void {
  for (const [element, goOn] of stopped) {
    if (articles.some((article) => article.contains(element))) continue;
    stopped.delete(element);
    goOn();
  }
  for (const article of articles) {
    for (const element of article.querySelectorAll('marquee, video[autoplay], img')) {
      if (!stopped.has(element)) stop(element);
    }
  }
}

function stop(element: Element): void {
  if (element instanceof HTMLVideoElement) {
    element.pause();
    stopped.set(element, () => void element.play());
  } else if (element instanceof HTMLMarqueeElement) {
    element.stop();
    stopped.set(element, () => element.start());
  } else if (element instanceof HTMLImageElement && /\.gif$/i.test(element.src.split(/[?#]/)[0]!)) {
    stopped.set(element, freeze(element));
  }
}

/** A drawing of the picture stands in for it. */
function freeze(image: HTMLImageElement): () => void {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('role', 'img');
  canvas.setAttribute('aria-label', image.alt);
  let held = true;
  const draw = () => {
    if (!held) return;
    canvas.width = image.width || image.naturalWidth;
    canvas.height = image.height || image.naturalHeight;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.after(canvas);
    image.setAttribute('data-govreport-still', '');
  };
  // A picture that cannot be had does not move.
  image.decode().then(draw, () => undefined);
  return () => {
    held = false;
    canvas.remove();
    image.removeAttribute('data-govreport-still');
  };
}
