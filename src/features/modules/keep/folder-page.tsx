import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { timeInWords } from '../../../ui/film-player/time.ts';
import { directionOf } from '../../../ui/language.ts';
import { trustedHtml } from '../../../ui/trusted-html/trusted-html.ts';
import { changedInWords, type FilmInWords } from '../../films/index.ts';

export interface FolderPageProps {
  readonly title: string;
  readonly summary: string;
  readonly film: FilmInWords;
  /** WebVTT. A browser reads none from a file beside the page, so that they stand in it. */
  readonly captions: string;
  /** The day of the copy in words. */
  readonly day: string;
  /** The whole address of the module. */
  readonly address: string;
}

const styles = `body{max-width:40rem;margin:0 auto;padding:16px;font:1.125rem/1.5 sans-serif;color:#16222a;background:#fff}
video{width:100%;height:auto;background:#052d31}h1,h2{line-height:1.2;color:#0c474d}h1{font-size:1.6em}video::cue{font-size:16px}a{color:#0c5460}
p>a:first-child{display:inline-block;min-width:44px;padding:2px 0}:focus{outline:4px solid #ffdd00;box-shadow:0 0 0 8px #16222a}`;

/** A time plays the film of this page; without script it opens the film at that second. */
const script =
  "document.addEventListener('click',function(e){var a=e.target.closest&&e.target.closest('a[data-at]');if(!a)return;" +
  "e.preventDefault();var f=document.querySelector('video');f.currentTime=Number(a.getAttribute('data-at'));f.play();f.scrollIntoView()})";

const Body = ({ title, summary, film, captions, day, address }: FolderPageProps): VNode => (
  <body>
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
        src={`data:text/vtt;base64,${Buffer.from(captions).toString('base64')}`}
        srclang={film.language}
        label="English"
        default
      />
    </video>
    <p>{film.voice}</p>
    <p>
      To print: <a href="worksheets.pdf">worksheets</a>, <a href="kit.pdf">kit for a group</a>. This copy was
      made on {day}. Rules change: the module as it is today stands at <a href={address}>{address}</a>.
    </p>
    {film.chapters.map(({ id, title: chapter, paragraphs }) => (
      <>
        <h2 id={id}>{chapter}</h2>
        {paragraphs.map(({ at, text }) => (
          <p>
            <a href={`film.mp4#t=${at}`} data-at={at} aria-label={`Watch from ${timeInWords(at)}`}>
              {timeInWords(at)}
            </a>{' '}
            {text}
          </p>
        ))}
      </>
    ))}
    <script>{trustedHtml(script)}</script>
  </body>
);

/** One page that plays the film beside its words, from a folder and without internet. */
export const folderPage = (props: FolderPageProps): string =>
  `<!doctype html>${renderToString(
    <html lang={props.film.language} dir={directionOf(props.film.language) === 'rtl' ? 'rtl' : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{props.title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{trustedHtml(styles)}</style>
      </head>
      <Body {...props} />
    </html>,
  )}`;
