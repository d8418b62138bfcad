import { renderToString } from 'preact-render-to-string';
import { trustedHtml } from '../trusted-html/trusted-html.ts';
import { supportScript } from './document.tsx';
import { siteName } from './site-name.ts';
import { Wordmark } from './wordmark.tsx';

export interface FramedDocumentProps {
  readonly title: string;
  /** Where the programme is on the web, without a slash at the end: links inside lead there. */
  readonly home: string;
  readonly styles: string;
  /** Links open in the frame unless they say otherwise; else each opens this site in a new window. */
  readonly staysInside: boolean;
  /** Addresses of scripts, loaded once the part is there to be seen. */
  readonly scripts: readonly string[];
  readonly body: string;
}

/** A small document that other sites show inside a page of theirs. */
export const renderFramed = (props: FramedDocumentProps): string =>
  `<!doctype html>${renderToString(
    <html lang="en" class="fmh-framed">
      <head>
        <meta charset="utf-8" />
        <title>{`${props.title} – ${siteName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        {!props.staysInside && <base href={props.home} target="_blank" />}
        <style>{trustedHtml(props.styles)}</style>
      </head>
      <body data-scripts={props.scripts.join(' ') || undefined}>
        {props.scripts.length > 0 && <script>{trustedHtml(supportScript)}</script>}
        <header>
          <p class="fmh-framed__name">
            <a href={`${props.home}/`} target="_blank" rel="noopener">
              <Wordmark />
              {siteName}
            </a>
          </p>
        </header>
        <main>{trustedHtml(props.body)}</main>
      </body>
    </html>,
  )}`;
