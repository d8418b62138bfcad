import type { Page } from 'playwright-core';

/** What the focus rests on after a press of Tab. */
export interface Stop {
  /** Its markup, cut short: says which it was where something is wrong. */
  readonly markup: string;
  /** A part of it is inside the window and not under something else. */
  readonly isInSight: boolean;
  /** A ring, a shadow or a colour tells it from the same thing without the focus. */
  readonly isMarked: boolean;
}

/** Looks at what has the focus; nothing where that is the page itself. */
const lookAtFocus = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return undefined;
    // Radios and checkboxes are drawn by their labels; the box that lies over a file field is the field.
    const drawn = [focused, ...(focused instanceof HTMLInputElement ? (focused.labels ?? []) : [])];
    const looks = () =>
      drawn
        .flatMap((element) => [getComputedStyle(element), getComputedStyle(element, '::before')])
        .map((style) => [style.outline, style.boxShadow, style.backgroundColor, style.borderColor].join())
        .join(';');
    const box = drawn
      .map((element) => element.getBoundingClientRect())
      .reduce((most, one) => (one.width * one.height > most.width * most.height ? one : most));
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const places = [0.1, 0.5, 0.9].map((part) => [left + (right - left) * part, (top + bottom) / 2] as const);
    const isInSight =
      left < right &&
      top < bottom &&
      places.some(([x, y]) => {
        const found = document.elementFromPoint(x, y);
        return found !== null && drawn.some((element) => element.contains(found) || found.contains(element));
      });
    // A film has stops inside it, which the browser draws; they would be lost with the focus.
    const isFilm = focused.matches('video, audio');
    const withFocus = looks();
    if (!isFilm) focused.blur();
    const without = looks();
    if (!isFilm) focused.focus({ preventScroll: true });
    return {
      markup: focused.outerHTML.slice(0, 140),
      isInSight,
      isMarked: isFilm || withFocus !== without,
    };
  });

/** Walks a page by Tab from its head to its end. @returns every stop, in order */
export const walkByTab = async (page: Page, most = 800): Promise<Stop[]> => {
  const stops: Stop[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await lookAtFocus(page);
    if (!stop) return stops;
    stops.push(stop);
  }
  throw new Error(
    `After ${most} presses of Tab the focus has not left the page; it rests on ${stops.at(-1)?.markup}.`,
  );
};

/** Presses Tab until the focus rests on what a reader is looking for. */
export const tabTo = async (page: Page, selector: string, most = 200): Promise<void> => {
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`${most} presses of Tab did not come to ${selector} on ${page.url()}.`);
};
