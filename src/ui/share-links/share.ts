/** Shows the device's own way of sharing, where there is one. */
export const startShareLinks = (box: HTMLElement): void => {
  const button = box.querySelector<HTMLButtonElement>('[data-share]');
  if (!button?.parentElement || !('share' in navigator)) return;
  button.parentElement.hidden = false;
  button.addEventListener('click', () => {
    const url = button.dataset.share ?? location.href;
    // Closing the device's menu without choosing is no fault.
    navigator.share({ url }).catch(() => {});
  });
};
