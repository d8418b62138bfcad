import { fullScreenElement, onFullScreen } from './draw-captions.ts';

/** What older Safari, and the iPhone, call it. */
interface OlderBox {
  readonly webkitRequestFullscreen?: () => void;
}
interface OlderFilm {
  readonly webkitEnterFullscreen?: () => void;
}
interface OlderDocument {
  readonly webkitExitFullscreen?: () => void;
}

/**
 * Full screen for the box of the film, so that the captions that are drawn over it come along. An iPhone can do it
 * with the film alone, and then shows captions of its own.
 *
 * @returns what goes in and out; nothing where the browser has no full screen
 */
export const fullScreen = (film: HTMLMediaElement, screen: HTMLElement): (() => void) | undefined => {
  const box = screen as OlderBox;
  const older = film as OlderFilm;
  if (film.nodeName === 'AUDIO') return undefined;
  if (!screen.requestFullscreen && !box.webkitRequestFullscreen && !older.webkitEnterFullscreen)
    return undefined;
  let before: Element | null = null;
  onFullScreen(film, () => {
    const isFull = fullScreenElement() === screen;
    screen.classList.toggle('fmh-film-player__screen--full', isFull);
    // The keys of the player work where the focus is.
    if (isFull) film.focus({ preventScroll: true });
    else if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    if (!isFull) before = null;
  });
  return () => {
    if (fullScreenElement()) {
      if (document.exitFullscreen) void document.exitFullscreen();
      else (document as OlderDocument).webkitExitFullscreen?.();
      return;
    }
    before = document.activeElement;
    // A page of somebody else may not let its frame fill the screen.
    if (screen.requestFullscreen) screen.requestFullscreen().catch(() => {});
    else if (box.webkitRequestFullscreen) box.webkitRequestFullscreen();
    else older.webkitEnterFullscreen?.();
  };
};
