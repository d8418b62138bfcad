export { type AnnouncedModule, announcedModuleKind } from './announced.ts';
export { moduleKind, type TrainingModule, trainingPlaces } from './kind.ts';
