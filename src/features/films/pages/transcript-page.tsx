import type { VNode } from 'preact';
import { timeInWords } from '../../../ui/film-player/time.ts';
import { filmStep } from '../../../ui/learning-record/facts.ts';
import { LearningRecord } from '../../../ui/learning-record/learning-record.tsx';
import { moduleOfFilmPath } from '../../modules/paths.ts';
import { ChangedNotice } from '../changed-notice.tsx';
import {
  chapterAnchor,
  filmPath,
  filmSecondPath,
  transcriptPdfPath,
  transcriptTextPath,
  transcriptWordPath,
} from '../paths.ts';
import { type FilmInWords, readingMinutes } from '../transcript/film-in-words.ts';

/** Beside somebody dangerous no time leads to the film, whose page keeps a place on the device. */
const Time = ({ film, at, exit }: { film: FilmInWords; at: number; exit: boolean }): VNode =>
  exit ? (
    <span>{timeInWords(at)}</span>
  ) : (
    <a
      class="govuk-link"
      href={filmSecondPath(film.language, film.slug, at)}
      aria-label={`Watch from ${timeInWords(at)}`}
    >
      {timeInWords(at)}
    </a>
  );

/** The module that shows the film; beside somebody dangerous it has the way out too. */
const ToModule = ({
  film,
  exit,
  children,
}: {
  film: FilmInWords;
  exit: boolean;
  children: string;
}): VNode => (
  <a class="govuk-link" href={`${moduleOfFilmPath(film.language, film.slug)}${exit ? '?exit=1' : ''}`}>
    {children}
  </a>
);

/** Everything that a film says, to be read instead of it. */
export const TranscriptPage = ({ film, exit }: { film: FilmInWords; exit: boolean }): VNode => (
  <>
    <h1 class="govuk-heading-xl">{film.title}: the film in words</h1>
    <p class="govuk-body-l">{film.summary}</p>
    <ChangedNotice changed={film.changed} />
    <p class="govuk-body">
      <ToModule film={film} exit={exit}>
        Back to the module
      </ToModule>
    </p>
    <p class="govuk-body">
      Reading takes about {readingMinutes(film)} minutes. Reading it counts as watching the film.
      {exit ? null : (
        <>
          {' '}
          A time leads to that second of{' '}
          <a class="govuk-link" href={filmPath(film.language, film.slug)}>
            the film
          </a>
          .
        </>
      )}
    </p>
    <p class="govuk-body">
      To keep or to print:{' '}
      <a class="govuk-link" href={transcriptPdfPath(film.slug)}>
        large print (PDF)
      </a>
      ,{' '}
      <a class="govuk-link" href={transcriptWordPath(film.slug)}>
        Word
      </a>
      ,{' '}
      <a class="govuk-link" href={transcriptTextPath(film.slug)}>
        plain text
      </a>
      .
    </p>
    <div class="fmh-transcript">
      {film.chapters.map(({ id, title, paragraphs }) => (
        <>
          <h2 class="govuk-heading-m" id={chapterAnchor(id)}>
            {title}
          </h2>
          {paragraphs.map(({ at, text, links }) => (
            <>
              <p>
                <Time film={film} at={at} exit={exit} /> {text}
              </p>
              {links.map((link) => (
                <p class="fmh-transcript__on">
                  More:{' '}
                  <a class="govuk-link" href={link.href}>
                    {link.text}
                  </a>
                </p>
              ))}
            </>
          ))}
        </>
      ))}
    </div>
    {exit ? null : <LearningRecord film={filmStep(film.slug)} />}
    <p class="govuk-body">
      <ToModule film={film} exit={exit}>
        Go on with the module
      </ToModule>
    </p>
  </>
);
