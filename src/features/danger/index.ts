export { DangerAsked } from './danger-asked.tsx';
export { DangerNow } from './danger-now.tsx';
export { type DangerView, dangerView } from './danger-view.ts';
export { dangersSaid } from './dangers-said.ts';
export { type Danger, dangerKind } from './kind.ts';
export { dangerTranslationKind } from './translation-kind.ts';
