import { editableText, type LetterDocument } from '../rules/letter-document.ts';

/** A letter as plain text, to paste anywhere. */
export const letterText = (letter: LetterDocument): string =>
  `${[
    letter.sender.join('\n'),
    letter.day,
    letter.recipient.join('\n'),
    letter.subject,
    editableText(letter),
  ].join('\n\n')}\n`;

/** More than this, and some mail programs cut it without a word. */
const mostInMail = 1_500;

/** And of the whole link, in which a letter of many scripts takes nine places. */
const mostInLink = 2_000;

/** A link that opens the letter in a mail program; nothing where it is too long to arrive whole. */
export const mailLink = (letter: LetterDocument): string | undefined => {
  const body = [editableText(letter), ...letter.sender.slice(1)].join('\n').replaceAll('\n', '\r\n');
  const link = `mailto:?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(body)}`;
  return body.length < mostInMail && link.length <= mostInLink ? link : undefined;
};
