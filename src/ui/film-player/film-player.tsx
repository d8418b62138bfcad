import type { VNode } from 'preact';
import type { Content } from '../markup.ts';
import { timeInWords } from './time.ts';

/** A piece of the film with the second at which it begins. */
export interface FilmMoment {
  readonly seconds: number;
  readonly text: string;
  /** Where other pages lead to this moment by name; unique in the page. */
  readonly anchor?: string;
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
  /** Files of the film, the best first. */
  readonly sources: ReadonlyArray<{ readonly src: string; readonly type: string }>;
  readonly captions: ReadonlyArray<{
    readonly src: string;
    readonly language: string;
    readonly label: string;
    readonly isDefault?: boolean;
  }>;
  /** A sentence that says who or what speaks. */
  readonly voice?: string;
  readonly chapters: readonly FilmMoment[];
  readonly transcript: readonly FilmMoment[];
  /** Files to keep or to hear without pictures; sizes as people say them: "2.1 MB". */
  readonly downloads: ReadonlyArray<{ readonly text: string; readonly href: string; readonly size: string }>;
  /** Level of the headings "Chapters" and "The film in words". */
  readonly headings?: 2 | 3;
}

const Heading = ({ level, children }: { level: 2 | 3; children: Content }): VNode =>
  level === 2 ? <h2 class="govuk-heading-m">{children}</h2> : <h3 class="govuk-heading-m">{children}</h3>;

/** Chapters lead to the words that are said there, so that they work without a film too. */
const lineAt = (transcript: readonly FilmMoment[], seconds: number): number =>
  transcript.findLast((line) => line.seconds <= seconds)?.seconds ?? transcript[0]?.seconds ?? seconds;

/**
 * A film with captions, chapters, every word to read, and sound alone for little data.
 * Nothing is loaded before somebody presses play. Scripts add speeds, a transcript that follows, and a kept place.
 */
export const FilmPlayer = (props: FilmPlayerProps): VNode => {
  const { id, title, chapters, transcript, downloads, headings = 2 } = props;
  return (
    <div class="fmh-film-player" id={id} data-module="fmh-film-player" data-revision={props.revision}>
      <div class="fmh-film-player__film">
        {/* biome-ignore lint/a11y/useMediaCaption: the tracks come from props */}
        <video
          controls
          preload="none"
          playsInline
          poster={props.poster}
          width={props.width ?? 1280}
          height={props.height ?? 720}
          aria-label={title}
        >
          {props.sources.map(({ src, type }) => (
            <source src={src} type={type} />
          ))}
          {props.captions.map(({ src, language, label, isDefault }) => (
            <track kind="captions" src={src} srclang={language} label={label} default={isDefault} />
          ))}
        </video>
        <div class="fmh-film-player__tools" hidden />
        {props.voice && <p>{props.voice}</p>}
        <ul class="fmh-film-player__downloads">
          {downloads.map(({ text, href, size }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text} ({size})
              </a>
            </li>
          ))}
        </ul>
        {chapters.length > 0 && (
          <>
            <Heading level={headings}>Chapters</Heading>
            <ol class="fmh-film-player__chapters">
              {chapters.map(({ seconds, text, anchor }) => (
                <li id={anchor} data-seconds={seconds}>
                  <a class="govuk-link" href={`#${id}-${lineAt(transcript, seconds)}`} data-seconds={seconds}>
                    {text}
                  </a>{' '}
                  {timeInWords(seconds)}
                </li>
              ))}
            </ol>
          </>
        )}
      </div>
      <div class="fmh-film-player__transcript">
        <Heading level={headings}>Transcript: the film in words</Heading>
        <div class="fmh-film-player__words">
          {transcript.map(({ seconds, text }) => (
            <p id={`${id}-${seconds}`} data-seconds={seconds}>
              <a href={`#${id}-${seconds}`} aria-label={`From ${timeInWords(seconds)}`}>
                {timeInWords(seconds)}
              </a>{' '}
              {text}
            </p>
          ))}
        </div>
      </div>
    </div>
  );
};
