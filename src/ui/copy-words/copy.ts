/** Copies by selecting, for browsers without a clipboard of their own (Safari before 13.1, plain http). */
const copyBySelecting = (words: HTMLElement): boolean => {
  const selection = getSelection();
  if (!selection) return false;
  const range = document.createRange();
  range.selectNodeContents(words);
  selection.removeAllRanges();
  selection.addRange(range);
  return document.execCommand('copy');
};

/** The words with what stands before each line of a list, which a browser draws and does not tell. */
const wordsOf = (words: HTMLElement): string => {
  const marks: Text[] = [];
  for (const line of words.querySelectorAll('li')) {
    const list = line.parentElement;
    const number = [...(list?.children ?? [])].indexOf(line) + 1;
    const mark = document.createTextNode(list?.localName === 'ol' ? `${number}. ` : '- ');
    line.prepend(mark);
    marks.push(mark);
  }
  const text = words.innerText;
  for (const mark of marks) mark.remove();
  return text;
};

const copy = async (words: HTMLElement): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(wordsOf(words));
    return true;
  } catch {
    return copyBySelecting(words);
  }
};

/** Shows the button of a box of words and says what became of a press. */
export const startCopyWords = (box: HTMLElement): void => {
  const button = box.querySelector<HTMLButtonElement>('[data-copy]');
  const words = box.querySelector<HTMLElement>('blockquote');
  const status = box.querySelector<HTMLElement>('[role=status]');
  if (!button || !words || !status) return;
  button.hidden = false;
  button.addEventListener('click', async () => {
    const copied = await copy(words);
    status.textContent = copied ? 'Copied.' : 'Select the words and copy them.';
  });
};
