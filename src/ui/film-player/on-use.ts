/**
 * Does something once, when somebody first uses the player: plays the film, presses a button or a key in it, comes to
 * it by Tab. Without signal the film goes on, and the next use tries again.
 *
 * @param work fails where it could not be done
 */
export const onUse = (root: HTMLElement, film: HTMLMediaElement, work: () => Promise<void>): void => {
  let isAsked = false;
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    work().catch(() => {
      isAsked = false;
    });
  };
  for (const use of ['focusin', 'pointerdown', 'keydown']) root.addEventListener(use, ask);
  film.addEventListener('play', ask);
};
