import { z } from 'zod';
import { isDayText } from '../day.ts';

const words = z.string().trim().min(1);
const day = z.string().refine(isDayText, 'a day that exists, like 2026-11-30');

/** A kind of hazard in the home, and since when Awaab's Law covers it. */
export const hazardKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case words joined by hyphens'),
  /** As a resident chooses it from a list. */
  title: words,
  /** What belongs to it, in a phrase. */
  such_as: words,
  /** From this day a significant hazard of this kind is covered; absent where no day is fixed. */
  significant_from: day.optional(),
  /** From this day an emergency hazard of this kind is covered; absent where it never is. */
  emergency_from: day.optional(),
  /** The limit that tells of the phase, where the kind came later than the first ones. */
  phase: z.string().optional(),
});

/** `content/hazards.yaml` */
export const hazardKindFileSchema = z.strictObject({ hazards: z.array(hazardKindSchema).min(1) });

export type HazardKind = z.infer<typeof hazardKindSchema>;
