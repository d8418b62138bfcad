/** A button of a script. */
export const button = (text: string, onPress: (self: HTMLButtonElement) => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', () => onPress(made));
  return made;
};
