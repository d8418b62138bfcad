import type { LetterDocument, SentBlock } from '../rules/letter-document.ts';
import { wordFile, wordHeading, wordItem, wordParagraph } from './word-file.ts';

/** Twentieths of a point: the address of who writes stands on the right, and above a name there is room to sign. */
const senderIndent = 4_800;
const roomToSign = 800;

/** The end of a letter stays together, with room to sign above the name. */
const closing = ({ text }: SentBlock) => {
  const [words = '', ...names] = text.split('\n');
  return names.length === 0
    ? [wordParagraph(words)]
    : [
        wordParagraph(words, { keepNext: true }),
        wordParagraph(names.join('\n'), words.endsWith(',') ? { before: roomToSign } : {}),
      ];
};

/** A line that announces what follows, and the last one before the end, are never parted from it by a page. */
const keepsNext = (blocks: readonly SentBlock[], at: number): boolean =>
  at === blocks.length - 2 || (blocks[at]?.kind === 'paragraph' && blocks[at].text.endsWith(':'));

/** A letter as a Word file, to change and to send. */
export const letterWord = ({ sender, day, recipient, subject, blocks }: LetterDocument): Promise<Buffer> =>
  wordFile('Letter', [
    wordParagraph(sender.join('\n'), { indent: senderIndent }),
    wordParagraph(day),
    wordParagraph(recipient.join('\n')),
    wordHeading(subject),
    ...blocks.flatMap((block, at) => {
      const keepNext = keepsNext(blocks, at);
      if (block.kind === 'item') return [wordItem(block.text, keepNext)];
      return at === blocks.length - 1 ? closing(block) : [wordParagraph(block.text, { keepNext })];
    }),
  ]);
