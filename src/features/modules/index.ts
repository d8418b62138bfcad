export { moduleKind, type TrainingModule, trainingPlaces } from './kind.ts';
