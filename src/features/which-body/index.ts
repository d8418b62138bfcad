export { whichBodyKind } from './body-kind.ts';
