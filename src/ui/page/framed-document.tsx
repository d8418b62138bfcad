import { renderToString } from 'preact-render-to-string';
import { trustedHtml } from '../trusted-html/trusted-html.ts';
import { siteName } from './site-name.ts';
import { Wordmark } from './wordmark.tsx';

export interface FramedDocumentProps {
  readonly title: string;
  /** Where the programme is on the web, without a slash at the end: links inside lead there. */
  readonly home: string;
  readonly styles: string;
  readonly body: string;
}

/** A small document that other sites show inside a page of theirs. Every link opens this site in a new window. */
export const renderFramed = ({ title, home, styles, body }: FramedDocumentProps): string =>
  `<!doctype html>${renderToString(
    <html lang="en" class="fmh-framed">
      <head>
        <meta charset="utf-8" />
        <title>{`${title} – ${siteName}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <base href={home} target="_blank" />
        <style>{trustedHtml(styles)}</style>
      </head>
      <body>
        <p class="fmh-framed__name">
          <a href={`${home}/`}>
            <Wordmark />
            {siteName}
          </a>
        </p>
        <main>{trustedHtml(body)}</main>
      </body>
    </html>,
  )}`;
