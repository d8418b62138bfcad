import type { VNode } from 'preact';
import { timeInWords } from '../../../ui/film-player/time.ts';
import { trustedHtml } from '../../../ui/trusted-html/trusted-html.ts';
import { changedInWords, type FilmInWords } from '../../films/index.ts';
import { folderShell } from './folder-shell.tsx';

export interface FolderPageProps {
  readonly title: string;
  readonly summary: string;
  readonly film: FilmInWords;
  /** WebVTT. A browser reads none from a file beside the page, so that they stand in it. */
  readonly captions: string;
  readonly hasSlides: boolean;
  /** The day of the copy in words. */
  readonly day: string;
  /** The whole address of the module. */
  readonly address: string;
}

/** A time plays the film of this page; without script it opens the film at that second. */
const script =
  "document.addEventListener('click',function(e){var a=e.target.closest&&e.target.closest('a[data-at]');if(!a)return;" +
  "e.preventDefault();var f=document.querySelector('video');f.currentTime=Number(a.getAttribute('data-at'));f.play();f.scrollIntoView()})";

/** Captions that begin three lines above the lower edge, so that two lines of them keep clear of it. */
const aboveEdge = (captions: string): string => captions.replace(/^(\S+ --> \S+)$/gm, '$1 line:-3');

const Body = ({ title, summary, film, captions, hasSlides, day, address }: FolderPageProps): VNode => (
  <>
    <h1>{title}</h1>
    <p>{summary}</p>
    {changedInWords(film).map((sentence) => (
      <p>
        <strong>{sentence}</strong>
      </p>
    ))}
    <video controls preload="metadata" aria-label={film.title}>
      <source src="film.mp4" type="video/mp4" />
      <track
        kind="captions"
        src={`data:text/vtt;base64,${Buffer.from(aboveEdge(captions)).toString('base64')}`}
        srclang={film.language}
        label="English"
        default
      />
    </video>
    <p>{film.voice}</p>
    <p>
      After the film: <a href="steps.html">the steps and the questions</a>.
    </p>
    <p>
      To print: <a href="worksheets.pdf">worksheets</a>, <a href="kit.pdf">kit for a group</a>
      {hasSlides ? (
        <>
          , <a href="slides.pdf">slides</a>
        </>
      ) : null}
      . This copy was made on {day}. Rules change: the module as it is today stands at{' '}
      <a href={address}>{address}</a>.
    </p>
    {film.chapters.map(({ id, title: chapter, paragraphs }) => (
      <>
        <h2 id={id}>{chapter}</h2>
        {paragraphs.map(({ at, text }) => (
          <p>
            <a class="at" href={`film.mp4#t=${at}`} data-at={at} aria-label={`Watch from ${timeInWords(at)}`}>
              {timeInWords(at)}
            </a>{' '}
            {text}
          </p>
        ))}
      </>
    ))}
    <script>{trustedHtml(script)}</script>
  </>
);

/** One page that plays the film beside its words, from a folder and without internet. */
export const folderPage = (props: FolderPageProps): string =>
  folderShell({ title: props.title, language: props.film.language, body: <Body {...props} /> });
