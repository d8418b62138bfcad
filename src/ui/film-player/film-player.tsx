import type { VNode } from 'preact';
import { directionOf, type Language } from '../language.ts';
import { type Content, classes } from '../markup.ts';
import { LateFilm } from './late-film.tsx';
import { timeInWords } from './time.ts';

/** A piece of the film with the second at which it begins. */
export interface FilmMoment {
  readonly seconds: number;
  readonly text: string;
  /** Where other pages lead to this moment by name; unique in the page. */
  readonly anchor?: string;
  /** Where this moment is played without script; the words that are said there, where nothing is given. */
  readonly href?: string;
}

/** A form in which a film can be had: with pictures, with sign language, described, as sound alone. */
export interface FilmVersion {
  readonly text: string;
  /** As people say it: "2.1 MB". */
  readonly size: string;
  readonly href: string;
  readonly isChosen: boolean;
}

/** Where somebody goes on who hears this. */
interface LinkOn {
  readonly text: string;
  readonly href: string;
}

export interface FilmPlayerProps {
  /** Unique in the page and lasting: the reader's place is kept under it. */
  readonly id: string;
  /** Which making of the film this is: what was watched of another one does not count. */
  readonly revision?: string;
  readonly title: string;
  readonly poster?: string;
  readonly width?: number;
  readonly height?: number;
  /** Files of the chosen version, the best first. */
  readonly sources: ReadonlyArray<{ readonly src: string; readonly type: string }>;
  readonly captions: ReadonlyArray<{
    readonly src: string;
    readonly language: string;
    readonly label: string;
    readonly isDefault?: boolean;
  }>;
  /** The chosen version has no pictures. */
  readonly isSound?: boolean;
  /** All versions, where there are several: each is a page of its own. */
  readonly versions?: readonly FilmVersion[];
  /** Seconds at which it begins, where the address names them. */
  readonly startsAt?: number;
  /** Captions show or do not, whatever the device has kept. */
  readonly asksCaptions?: 'on' | 'off';
  /** The address under which a moment is passed on; without it there is no such button. */
  readonly share?: string;
  /** A sentence that says who or what speaks. */
  readonly voice?: string;
  readonly chapters: readonly FilmMoment[];
  readonly transcript: ReadonlyArray<FilmMoment & { readonly links?: readonly LinkOn[] }>;
  /**
   * The address of the page of the film that has its words, where they do not stand in this one: scripts bring them from
   * there once somebody uses the film. Without scripts a link beside the player must lead to them.
   */
  readonly wordsAt?: string;
  /** Files to keep or to hear without pictures; sizes as people say them: "2.1 MB". */
  readonly downloads: ReadonlyArray<{ readonly text: string; readonly href: string; readonly size: string }>;
  /** Level of the headings "Chapters" and "The film in words". */
  readonly headings?: 2 | 3;
  /** Chapters open on a press: in a frame of another site there is little room. */
  readonly foldsChapters?: boolean;
  /** The language of chapters and transcript. */
  readonly language?: Language;
}

const Heading = ({ level, children }: { level: 2 | 3; children: Content }): VNode =>
  level === 2 ? <h2 class="govuk-heading-m">{children}</h2> : <h3 class="govuk-heading-m">{children}</h3>;

/** The line in which a second is spoken. */
const lineAt = (transcript: readonly FilmMoment[], seconds: number): number =>
  transcript.findLast((line) => line.seconds <= seconds)?.seconds ?? transcript[0]?.seconds ?? seconds;

/** The film or its sound. A second that the address names is a media fragment (W3C Media Fragments URI 1.0). */
const Media = (props: FilmPlayerProps): VNode => {
  const { title, startsAt } = props;
  const inside = [
    ...props.sources.map(({ src, type }) => (
      <source src={startsAt ? `${src}#t=${startsAt}` : src} type={type} />
    )),
    ...props.captions.map(({ src, language, label, isDefault }) => (
      <track kind="captions" src={src} srclang={language} label={label} default={isDefault} />
    )),
  ];
  if (props.isSound)
    return (
      // biome-ignore lint/a11y/useMediaCaption: the tracks come from props
      <audio controls preload="none" aria-label={title}>
        {inside}
      </audio>
    );
  const { width = 1280, height = 720 } = props;
  return (
    <LateFilm width={width} height={height}>
      {/* biome-ignore lint/a11y/useMediaCaption: the tracks come from props */}
      <video
        controls
        preload="none"
        playsInline
        poster={props.poster}
        width={width}
        height={height}
        aria-label={title}
      >
        {inside}
      </video>
    </LateFilm>
  );
};

const Versions = ({ versions }: { versions: readonly FilmVersion[] }): VNode => (
  <ul class="fmh-film-player__versions" aria-label="Ways to have this film">
    {versions.map(({ text, size, href, isChosen }) => (
      <li>
        <a class="govuk-link" href={href} aria-current={isChosen ? 'true' : undefined}>
          {text} ({size})
        </a>
      </li>
    ))}
  </ul>
);

/** Without a transcript in the page, or told where, a chapter leads to where it is played. */
const Chapters = ({ id, chapters, transcript }: FilmPlayerProps): VNode => (
  <ol class="fmh-film-player__chapters">
    {chapters.map(({ seconds, text, anchor, href }) => (
      <li id={anchor} data-seconds={seconds}>
        <a class="govuk-link" href={href ?? `#${id}-${lineAt(transcript, seconds)}`} data-seconds={seconds}>
          {text}
        </a>{' '}
        {timeInWords(seconds)}
      </li>
    ))}
  </ol>
);

const Transcript = ({ id, transcript, startsAt, language = 'en' }: FilmPlayerProps): VNode => {
  const first = startsAt ? lineAt(transcript, startsAt) : undefined;
  return (
    <div class="fmh-film-player__words" lang={language} dir={directionOf(language)}>
      {transcript.map(({ seconds, text, links = [] }) => (
        <>
          <p id={`${id}-${seconds}`} aria-current={seconds === first ? 'true' : undefined}>
            <a href={`#${id}-${seconds}`}>{timeInWords(seconds)}</a> {text}
          </p>
          {links.map(({ text: title, href }) => (
            <p>
              More:{' '}
              <a class="govuk-link" href={href}>
                {title}
              </a>
            </p>
          ))}
        </>
      ))}
    </div>
  );
};

/** The words, or the room in which scripts put them, so that nothing moves when they come. */
const Words = (props: FilmPlayerProps): VNode | null => {
  if (props.transcript.length > 0)
    return (
      <div class="fmh-film-player__transcript">
        <Heading level={props.headings ?? 2}>Transcript: the film in words</Heading>
        <div class="fmh-film-player__find" />
        <Transcript {...props} />
      </div>
    );
  return props.wordsAt ? <div class="fmh-film-player__transcript" data-words-at={props.wordsAt} /> : null;
};

/**
 * A film with captions, chapters, every word to read, and sound alone for little data.
 * Nothing is loaded before somebody presses play. Scripts add captions as one wants them, speeds, keys, a transcript
 * that follows and can be searched, and a kept place.
 */
export const FilmPlayer = (props: FilmPlayerProps): VNode => {
  const { id, chapters, transcript, downloads, startsAt, versions = [], headings = 2 } = props;
  return (
    <div
      class="fmh-film-player"
      id={id}
      data-module="fmh-film-player"
      data-revision={props.revision}
      data-at={startsAt}
      data-captions={props.asksCaptions}
      data-share={props.share}
    >
      <div class="fmh-film-player__film">
        <div class={classes('fmh-film-player__screen', props.isSound && 'fmh-film-player__screen--sound')}>
          <Media {...props} />
        </div>
        {startsAt ? (
          <p>
            It begins at {timeInWords(startsAt)}.{' '}
            {transcript.length > 0 && (
              <a class="govuk-link" href={`#${id}-${lineAt(transcript, startsAt)}`}>
                Read what is said there
              </a>
            )}
          </p>
        ) : null}
        {versions.length > 1 && <Versions versions={versions} />}
        <div class="fmh-film-player__tools" hidden />
        {props.voice && <p>{props.voice}</p>}
        {downloads.length > 0 && (
          <ul class="fmh-film-player__downloads">
            {downloads.map(({ text, href, size }) => (
              <li>
                <a class="govuk-link" href={href}>
                  {text} ({size})
                </a>
              </li>
            ))}
          </ul>
        )}
        {chapters.length > 0 &&
          (props.foldsChapters ? (
            <details>
              <summary>Chapters</summary>
              <Chapters {...props} />
            </details>
          ) : (
            <>
              <Heading level={headings}>Chapters</Heading>
              <Chapters {...props} />
            </>
          ))}
      </div>
      <Words {...props} />
    </div>
  );
};
