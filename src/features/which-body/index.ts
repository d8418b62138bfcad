export { type WhichBody, whichBodyKind } from './body-kind.ts';
