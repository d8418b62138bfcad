const secondsOf = (element: Element): number => Number(element.getAttribute('data-seconds'));

/**
 * Marks the line that is being said, and keeps it in sight inside its own box: the page itself never moves, and the
 * box does not while somebody reads or looks for words in it.
 */
export const followWords = (film: HTMLMediaElement, box: HTMLElement): void => {
  const lines = [...box.querySelectorAll<HTMLElement>('[data-seconds]')];
  let said = lines.find((line) => line.hasAttribute('aria-current'));
  box.classList.add('fmh-film-player__words--follow');
  box.tabIndex = 0;
  box.setAttribute('role', 'region');
  box.setAttribute('aria-label', `The film in words: ${film.getAttribute('aria-label')}`);
  const follow = (): void => {
    let now: HTMLElement | undefined;
    for (const line of lines) if (secondsOf(line) <= film.currentTime) now = line;
    if (now === said) return;
    said?.removeAttribute('aria-current');
    said = now;
    if (!now) return;
    now.setAttribute('aria-current', 'true');
    if (!box.parentElement?.contains(document.activeElement))
      box.scrollTop = now.offsetTop - box.clientHeight / 3;
  };
  film.addEventListener('timeupdate', follow);
  // It may have begun, or wait at a second, before its words came.
  if (film.currentTime > 0) follow();
};
