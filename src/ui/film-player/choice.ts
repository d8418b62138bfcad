import { button } from './button.ts';

/** Buttons of which one is pressed at a time; each says so (`aria-pressed`). */
export const choice = <Value>(
  name: string,
  options: ReadonlyArray<readonly [Value, string]>,
  chosen: Value,
  onChoose: (value: Value) => void,
) => {
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', name);
  const title = document.createElement('span');
  title.textContent = name;
  const buttons = options.map(([value, text]) => button(text, () => choose(value)));
  const show = (value: Value): void => {
    for (const [index, made] of buttons.entries())
      made.setAttribute('aria-pressed', String(options[index]?.[0] === value));
  };
  const choose = (value: Value): void => {
    show(value);
    onChoose(value);
  };
  show(chosen);
  group.append(title, ...buttons);
  return { group, show, choose };
};
