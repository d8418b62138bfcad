import type { LetterDocument, SentBlock } from '../rules/letter-document.ts';
import { unbroken } from './unbroken.ts';
import { wordFile, wordHeading, wordLine, wordParagraph } from './word-file.ts';

/** Twentieths of a point: the address of who writes stands on the right, and above a name there is room to sign. */
const senderIndent = 4_800;
const roomToSign = 800;

/** The end of a letter stays together, with room to sign above the name. */
const closing = ({ text }: SentBlock) => {
  const [words = '', ...names] = text.split('\n');
  return names.length === 0
    ? [wordParagraph(words)]
    : [
        // The room is below the words: above a name some programs part it from them.
        wordParagraph(words, { keepNext: true, ...(words.endsWith(',') ? { after: roomToSign } : {}) }),
        wordParagraph(names.join('\n')),
      ];
};

/** A line that announces what follows, and the last two before the end, are never parted from it by a page. */
const keepsNext = (blocks: readonly SentBlock[], at: number): boolean =>
  at === blocks.length - 2 ||
  (blocks[at]?.kind === 'paragraph' && (at === blocks.length - 3 || blocks[at].text.endsWith(':')));

/** Lines of a list; behind the last of them is the room that a paragraph has. */
const line = (blocks: readonly SentBlock[], at: number, keepNext: boolean) => {
  const { kind, text } = blocks[at] as SentBlock;
  return wordLine(text, { numbered: kind === 'point', isLast: blocks[at + 1]?.kind !== kind, keepNext });
};

/** A letter as a Word file, to change and to send. */
export const letterWord = (letter: LetterDocument): Promise<Buffer> => {
  const { sender, day, recipient, subject, blocks } = unbroken(letter);
  return wordFile('Letter', [
    wordParagraph(sender.join('\n'), { indent: senderIndent }),
    wordParagraph(day),
    wordParagraph(recipient.join('\n')),
    wordHeading(subject),
    ...blocks.flatMap((block, at) => {
      const keepNext = keepsNext(blocks, at);
      if (block.kind !== 'paragraph') return [line(blocks, at, keepNext)];
      return at === blocks.length - 1 ? closing(block) : [wordParagraph(block.text, { keepNext })];
    }),
  ]);
};
