/** Opens and closes the meaning of a hard word where it stands, without a step in the history. */
export const startHardWords = (): void => {
  document.addEventListener('click', (event) => {
    const word =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.fmh-word') : null;
    const meaning = word && document.getElementById(word.hash.slice(1));
    if (!meaning) return;
    event.preventDefault();
    meaning.classList.toggle('fmh-reader-tools-open');
  });
};
