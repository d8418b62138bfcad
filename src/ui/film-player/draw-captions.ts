import {
  type CaptionLook,
  captionLookKey,
  captionPlaceIn,
  readCaptionLook,
  writeCaptionLook,
} from './caption-look.ts';

/** What older Safari calls it. */
interface OlderDocument {
  readonly webkitFullscreenElement?: Element | null;
}
interface OlderFilm {
  readonly webkitDisplayingFullscreen?: boolean;
}

/** What fills the screen now. */
export const fullScreenElement = (): Element | null =>
  document.fullscreenElement ?? (document as OlderDocument).webkitFullscreenElement ?? null;

/** Does something whenever full screen begins or ends, by whatever name the browser knows it. */
export const onFullScreen = (film: HTMLMediaElement, act: () => void): void => {
  for (const name of ['fullscreenchange', 'webkitfullscreenchange']) document.addEventListener(name, act);
  for (const name of ['webkitbeginfullscreen', 'webkitendfullscreen']) film.addEventListener(name, act);
};

const keptLook = (): string | null => {
  try {
    return localStorage.getItem(captionLookKey);
  } catch {
    return null;
  }
};

/**
 * Draws captions as text over the film, in the size, colours and place that the reader wants: browsers differ in
 * what their own captions can be made to look like. Where the browser shows the film alone, its own ones show.
 *
 * @param screen the box of the film, which may fill the screen
 * @param mayKeep whether the device may remember the look
 * @param asked whether the address asks for captions or for none, whatever the device has kept
 */
export const drawCaptions = (
  film: HTMLMediaElement,
  screen: HTMLElement,
  {
    mayKeep,
    asked,
    onChange,
  }: { mayKeep: boolean; asked: string | undefined; onChange: (look: CaptionLook) => void },
) => {
  const tracks = Array.from(film.textTracks);
  const languages = tracks.map(({ language }) => language);
  const [best = ''] = languages;
  let kept = readCaptionLook(keptLook(), languages);
  let look = kept;
  if (asked === 'off') look = { ...look, show: '' };
  if (asked === 'on' && !look.show) look = { ...look, show: best };
  let last = look.show || best;
  // Before the film has run there is nothing to say, and no room is taken for it.
  let hasRun = !film.paused || film.played.length > 0;

  const line = document.createElement('p');
  line.className = 'fmh-film-player__cue';
  line.dir = 'auto';
  const words = document.createElement('span');
  line.append(words);
  screen.append(line);

  /** As it is now, with the place where they stand. */
  const effective = (): CaptionLook => ({ ...look, place: captionPlaceIn(look, screen.clientWidth) });

  const isAlone = (): boolean =>
    fullScreenElement() === film || (film as OlderFilm).webkitDisplayingFullscreen === true;
  const draw = (): void => {
    const track = tracks.find(({ language }) => language === look.show);
    const cues = track && !isAlone() ? Array.from(track.activeCues ?? []) : [];
    words.textContent = '';
    words.lang = track?.language ?? '';
    for (const cue of cues) words.append((cue as VTTCue).getCueAsHTML(), ' ');
    // No words, no box.
    words.hidden = cues.length === 0;
  };
  const apply = (): void => {
    for (const track of tracks) {
      const mode = track.language !== look.show ? 'disabled' : isAlone() ? 'showing' : 'hidden';
      // Setting it to what it is would be told as a change again.
      if (track.mode !== mode) track.mode = mode;
    }
    const { size, colour, place } = effective();
    Object.assign(screen.dataset, { size, colour, place });
    line.hidden = !look.show || !hasRun;
    draw();
  };
  const change = (part: Partial<CaptionLook>): void => {
    look = { ...look, ...part };
    // What the address asked for is not what the reader wants of every film.
    kept = { ...kept, ...part };
    last = look.show || last;
    if (mayKeep)
      try {
        localStorage.setItem(captionLookKey, writeCaptionLook(kept));
      } catch {
        // The device keeps nothing: the look lasts as long as the page.
      }
    told();
  };
  const told = (): void => {
    apply();
    onChange(effective());
  };

  for (const track of tracks) track.addEventListener('cuechange', draw);
  onFullScreen(film, apply);
  for (const name of ['play', 'pause'])
    film.addEventListener(name, () => {
      line.classList.toggle('fmh-film-player__cue--still', film.paused);
      if (hasRun) return;
      hasRun = true;
      apply();
    });
  // A phone was turned.
  addEventListener('resize', told);
  line.classList.toggle('fmh-film-player__cue--still', film.paused);
  // The browser's own menu counts too.
  film.textTracks.addEventListener('change', () => {
    const showing = tracks.find(({ mode }) => mode === 'showing')?.language ?? '';
    if (showing !== look.show && (showing || isAlone())) change({ show: showing });
    else if (showing) apply();
  });
  apply();
  return {
    change,
    /** On where they are off, in the language that was shown last; and off where they are on. */
    toggle: (): void => change({ show: look.show ? '' : last }),
    look: effective,
    choices: tracks.map(({ language, label }): readonly [string, string] => [
      language,
      tracks.length > 1 ? label : 'On',
    ]),
  };
};
