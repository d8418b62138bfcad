/**
 * Scripts whose letters the faces of the programme have: Latin, Greek, Cyrillic, Arabic, Bengali, Gurmukhi; signs,
 * figures and emoji.
 */
const printable =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Common}\p{Script=Inherited}]*$/u;

/** Whether a text can be printed with every letter that it has. */
export const canPrint = (text: string): boolean => printable.test(text);
