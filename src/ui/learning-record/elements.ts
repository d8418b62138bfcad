/** An element with its words, made by script. */
export const made = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  words: string,
  className = '',
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name);
  element.textContent = words;
  if (className) element.className = className;
  return element;
};

/** A button that does something on this page. */
export const pressed = (words: string, act: () => void): HTMLButtonElement => {
  const button = made('button', words);
  button.type = 'button';
  button.addEventListener('click', act);
  return button;
};
