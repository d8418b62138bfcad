/** The agreement that a reader chose; it stays on the device. */
export const agreementKey = 'fmh-agreement';

const chosen = (): string => {
  try {
    return localStorage.getItem(agreementKey) || '';
  } catch {
    return '';
  }
};

const remember = (choice: string): void => {
  try {
    if (choice) localStorage.setItem(agreementKey, choice);
    else localStorage.removeItem(agreementKey);
  } catch {
    // A browser that keeps nothing still shows what was chosen on this page.
  }
};

/** Shows only what is for the chosen agreement, here and in the next guide. */
export const startAgreement = (box: HTMLElement): void => {
  if (!('agreement' in box.dataset)) return;
  const links = [...box.querySelectorAll<HTMLAnchorElement>('a[data-choice]')];
  const known = links.map((link) => link.dataset.choice || '');
  const show = (choice: string) => {
    for (const part of document.querySelectorAll<HTMLElement>('[data-for]'))
      part.hidden = choice !== '' && (part.dataset.for || '').split(' ').indexOf(choice) < 0;
    for (const link of links)
      if (link.dataset.choice === choice) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
  };
  // A page that was cut to one agreement by its address cannot show the others without being asked for again.
  const whole = !/[?&]for=/.test(location.search);
  for (const link of links)
    link.addEventListener('click', (event) => {
      remember(link.dataset.choice || '');
      if (!whole) return;
      event.preventDefault();
      show(link.dataset.choice || '');
    });
  const before = chosen();
  if (whole && known.indexOf(before) >= 0) show(before);
};
