import { button } from './button.ts';
import { type CaptionLook, captionColours, captionPlaces, captionSizes } from './caption-look.ts';
import { choice } from './choice.ts';
import { drawCaptions } from './draw-captions.ts';
import { fullScreen } from './full-screen.ts';
import { type Act, actOf, type KeyPlace, keysInWords } from './keys.ts';
import { shareMoment } from './share-moment.ts';
import { timeInWords } from './time.ts';

// It comes with the tools: one script less to load.
export { findInTranscript } from './find-in-transcript.ts';

const speeds = [0.75, 1, 1.25, 1.5, 2];

const placeOf = (target: EventTarget | null): KeyPlace => {
  if (!(target instanceof Element)) return 'words';
  if (target.closest('input, select, textarea, [contenteditable]')) return 'field';
  if (target.closest('video, audio')) return 'film';
  return target.closest('a, button, summary') ? 'control' : 'words';
};

const tellKeys = (): HTMLElement => {
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent = 'Keys';
  const note = document.createElement('p');
  note.textContent = 'They work while you are inside the player, and not while you type.';
  const list = document.createElement('ul');
  for (const [keys, does] of keysInWords) {
    const item = document.createElement('li');
    const key = document.createElement('kbd');
    key.textContent = keys;
    item.append(key, ` ${does}`);
    list.append(item);
  }
  details.append(summary, note, list);
  return details;
};

export interface PlayerParts {
  readonly root: HTMLElement;
  readonly film: HTMLMediaElement;
  /** Where the tools go. */
  readonly tools: HTMLElement;
  /** Whether anything may be kept on the device. */
  readonly mayKeep: boolean;
}

/** Adds what is needed once somebody uses the film: captions as they want them, speeds, keys, sharing. */
export const addTools = ({ root, film, tools, mayKeep }: PlayerParts): void => {
  const screen = film.parentElement ?? root;
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.className = 'fmh-film-player__said';
  // In full screen it is seen too.
  screen.after(said);
  const say = (words: string): void => {
    said.textContent = words;
  };

  const captions = drawCaptions(film, screen, {
    mayKeep,
    asked: root.dataset.captions,
    onChange: (look) => {
      shown.show(look.show);
      placed.show(look.place);
    },
  });
  const { show, size, colour, place } = captions.look();
  const shown = choice('Captions', [['', 'Off'], ...captions.choices], show, (value) =>
    captions.change({ show: value }),
  );
  const placed = choice<CaptionLook['place']>('Position', captionPlaces, place, (value) =>
    captions.change({ place: value }),
  );
  const speed = choice(
    'Speed',
    speeds.map((value): readonly [number, string] => [value, `${value}×`]),
    1,
    (value) => {
      film.playbackRate = value;
    },
  );
  const full = fullScreen(film, screen);
  const { share } = root.dataset;
  const rows = [
    shown.group,
    choice('Size', captionSizes, size, (value) => captions.change({ size: value })).group,
    choice('Colour', captionColours, colour, (value) => captions.change({ colour: value })).group,
    placed.group,
    speed.group,
    ...(full ? [button('Full screen', full)] : []),
    ...(share ? [shareMoment(film, share, () => captions.look().show !== '', say)] : []),
    tellKeys(),
  ];
  tools.append(...rows);

  const chapters = Array.from(root.querySelectorAll<HTMLElement>('.fmh-film-player__chapters li'));
  const goTo = (seconds: number): string => {
    film.currentTime = Math.max(0, Math.min(seconds, film.duration || seconds));
    return timeInWords(film.currentTime);
  };
  /** Does what a key asks for, and tells what it did. */
  const act = ([name, amount = 0]: Act): string => {
    switch (name) {
      case 'play':
        if (!film.paused) {
          film.pause();
          return 'Stopped';
        }
        // The browser may wait for another press.
        film.play()?.catch(() => say('Stopped'));
        return 'Playing';
      case 'move':
        return goTo(film.currentTime + amount);
      case 'chapter': {
        const chapter = chapters[amount - 1];
        if (amount === 0) return goTo(0);
        if (!chapter) return `There is no chapter ${amount}.`;
        return `${chapter.querySelector('a')?.textContent}, ${goTo(Number(chapter.dataset.seconds))}`;
      }
      case 'speed': {
        const next = speeds[speeds.indexOf(film.playbackRate) + amount];
        if (next) speed.choose(next);
        return `Speed ${film.playbackRate}×`;
      }
      case 'captions':
        captions.toggle();
        return captions.look().show ? 'Captions on' : 'Captions off';
      case 'sound':
        film.muted = !film.muted;
        return film.muted ? 'Sound off' : 'Sound on';
      case 'full':
        full?.();
        return full ? 'Full screen: f for in and out' : 'This browser has no full screen.';
    }
  };
  root.addEventListener('keydown', (event) => {
    const wanted = actOf(event, placeOf(event.target));
    if (!wanted) return;
    event.preventDefault();
    say(act(wanted));
  });
};
