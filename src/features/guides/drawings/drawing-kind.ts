import type { Kind } from '../../../adapters/content/kind.ts';
import { readDrawing } from './read-drawing.ts';

/** A drawing that explains something; it stands in a guide as `{{drawing:name}}`. */
export interface Drawing {
  readonly title: string;
  /** All that the drawing says, in words. */
  readonly text: string;
  /** What the drawing is made of: checked markup, without the outer element. */
  readonly shapes: string;
  readonly width: number;
  readonly height: number;
}

export const drawingKind: Kind<Drawing> = {
  name: 'drawing',
  pattern: 'drawings/<slug>.<language>.svg',
  read(file, context) {
    const drawing = readDrawing(file.text, (line, found, expected) => context.fault(line, found, expected));
    return drawing ? [{ key: context.match.words.slug ?? '', item: drawing, line: 1 }] : [];
  },
};
