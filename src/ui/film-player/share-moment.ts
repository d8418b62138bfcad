import { button } from './button.ts';
import { timeInWords } from './time.ts';

/**
 * A button that passes on this second of the film: by the device's own menu on a phone, as an address to copy
 * elsewhere.
 *
 * @param place the address under which the film is passed on
 * @param hasCaptions whether whoever opens it should see captions
 */
export const shareMoment = (
  film: HTMLMediaElement,
  place: string,
  hasCaptions: () => boolean,
  say: (words: string) => void,
): HTMLElement => {
  const box = document.createElement('span');
  const field = document.createElement('input');
  field.readOnly = true;
  field.hidden = true;
  field.setAttribute('aria-label', 'The address of this moment');
  const share = async (): Promise<void> => {
    const address = new URL(place, location.href);
    const seconds = Math.floor(film.currentTime);
    if (seconds > 0) address.searchParams.set('at', String(seconds));
    if (hasCaptions()) address.searchParams.set('captions', 'on');
    field.value = address.href;
    if ('share' in navigator && matchMedia('(pointer: coarse)').matches) {
      // Closing the device's menu without choosing is no fault.
      await navigator.share({ url: address.href }).catch(() => {});
      return;
    }
    field.hidden = false;
    field.select();
    const moment = timeInWords(seconds);
    try {
      await navigator.clipboard.writeText(address.href);
      say(`The address of ${moment} is copied.`);
    } catch {
      say(`This is the address of ${moment}: copy it.`);
    }
  };
  box.append(
    button('Share this moment', () => void share()),
    field,
  );
  return box;
};
