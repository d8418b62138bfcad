export { moduleKind, type TrainingModule } from './kind.ts';
