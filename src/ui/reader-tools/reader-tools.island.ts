import { startAgreement } from '../agreement/agreement.ts';
import { startCopyWords } from '../copy-words/copy.ts';
import { startKeeping } from '../kept-guides/keep.ts';
import { startListening } from '../listen/listen.ts';
import { startShareLinks } from '../share-links/share.ts';
import { startHardWords } from './hard-words.ts';

startHardWords();
// Everything that a guide offers is one script, because a guide may ask for one file only.
for (const root of document.querySelectorAll<HTMLElement>('[data-module="fmh-reader-tools"]')) {
  startCopyWords(root);
  startShareLinks(root);
  startAgreement(root);
  startListening(root);
  void startKeeping(root);
}
