export { calendarFile } from './calculator/calendar-file.ts';
export { subjectSlugs } from './calculator/subjects.ts';
export { readTypedTime, type TypedTime } from './calculator/typed-time.ts';
export { hazardKind } from './hazard-kind.ts';
export { lawBookOf } from './law-book.ts';
export { limitKind } from './limit-kind.ts';
export { LimitText } from './limit-text.tsx';
export { limitText, whoKeeps } from './limit-view.ts';
