export { limitKind } from './kind.ts';
export { LimitText, limitText } from './limit-text.tsx';
