import { parseSync } from 'vite';

const isNode = (value: unknown): value is Record<string, unknown> =>
  value !== null && typeof value === 'object';

/** Every regular expression that is written out in a TypeScript file. */
export const regularExpressionsIn = (path: string, text: string): RegExp[] => {
  const found: RegExp[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) walk(one);
    else if (isNode(value)) {
      const { regex } = value;
      if (value.type === 'Literal' && isNode(regex))
        found.push(new RegExp(String(regex.pattern), String(regex.flags)));
      else for (const one of Object.values(value)) walk(one);
    }
  };
  walk(parseSync(path, text).program);
  return found;
};
