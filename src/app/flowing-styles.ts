import postcss, { type Declaration, list } from 'postcss';

const sides: Readonly<Record<string, string>> = { left: 'inline-start', right: 'inline-end' };

/** `margin-left`, `border-right-width`, `left`: the side becomes the one at which a line begins or ends. */
const flowingName = (name: string): string => {
  if (name === 'left' || name === 'right') return `inset-${sides[name]}`;
  const match = /^(margin|padding|border)-(left|right)((?:-width|-style|-color)?)$/.exec(name);
  return match ? `${match[1]}-${sides[match[2] ?? '']}${match[3]}` : name;
};

/** `margin: 0 15px 0 0` says two different sides in one line: it is written out. */
const spread = (declaration: Declaration): boolean => {
  if (declaration.prop !== 'margin' && declaration.prop !== 'padding') return false;
  const [top, right, bottom, left] = list.space(declaration.value);
  if (left === undefined || left === right) return false;
  const { prop, important } = declaration;
  for (const [side, value] of Object.entries({
    top,
    'inline-end': right,
    bottom,
    'inline-start': left,
  }))
    declaration.before({
      prop: `${prop}-${side}`,
      value: value ?? '0',
      raws: { between: ':' },
      important: important === true,
    });
  declaration.remove();
  return true;
};

/**
 * The same stylesheet for a page that runs from right to left: every left and right becomes the side at which a
 * line begins or ends (CSS Logical Properties and Values, level 1), so that English inside such a page stays right.
 */
export const flowingStyles = (css: string): string => {
  const sheet = postcss.parse(css);
  sheet.walkDecls((declaration) => {
    if (spread(declaration)) return;
    declaration.prop = flowingName(declaration.prop);
    if (declaration.prop === 'text-align')
      declaration.value = declaration.value.replace('left', 'start').replace('right', 'end');
    if (declaration.prop === 'float')
      declaration.value =
        declaration.value === 'left' ? 'right' : declaration.value === 'right' ? 'left' : declaration.value;
  });
  return sheet.toString();
};
