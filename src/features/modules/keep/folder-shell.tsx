import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { directionOf, type Language } from '../../../ui/language.ts';
import { trustedHtml } from '../../../ui/trusted-html/trusted-html.ts';

const styles = `body{max-width:40rem;margin:0 auto;padding:16px;font:1.125rem/1.5 sans-serif;color:#16222a;background:#fff}
video{width:100%;height:auto;background:#052d31}h1,h2,h3{line-height:1.2;color:#0c474d}h1{font-size:1.6em}video::cue{font-size:18px;line-height:1.3;background:#16222a}@media(min-width:40em){video::cue{font-size:20px}}a{color:#0c5460}
.at{display:inline-block;min-width:44px;padding:2px 0}:focus{outline:4px solid #ffdd00;box-shadow:0 0 0 8px #16222a}
table{border-collapse:collapse;width:100%}.wide{overflow-x:auto}th,td{border:1px solid #5b6b73;padding:6px;text-align:start;vertical-align:top;min-width:3.5em}td{height:1.5em}
blockquote,.only{margin:1em 0;padding:4px 16px;border-inline-start:4px solid #0c474d;background:#faf6ee}summary{min-height:44px;padding:8px 0;cursor:pointer;color:#0c5460}`;

interface Shell {
  readonly title: string;
  readonly language: Language;
  readonly body: ComponentChildren;
}

/** A page of a folder: all that it needs stands in it. */
export const folderShell = ({ title, language, body }: Shell): string =>
  `<!doctype html>${renderToString(
    <html lang={language} dir={directionOf(language) === 'rtl' ? 'rtl' : undefined}>
      <head>
        <meta charset="utf-8" />
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <style>{trustedHtml(styles)}</style>
      </head>
      <body>
        <main>{body}</main>
      </body>
    </html>,
  )}`;
