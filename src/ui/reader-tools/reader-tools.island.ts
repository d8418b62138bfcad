import { startCopyWords } from '../copy-words/copy.ts';
import { startShareLinks } from '../share-links/share.ts';

// Copying and sharing are one script, because a guide may ask for one file only.
for (const root of document.querySelectorAll<HTMLElement>('[data-module="fmh-reader-tools"]')) {
  startCopyWords(root);
  startShareLinks(root);
}
