import type { CaseInput, Counting, Unit } from '../../../law/index.ts';

/** One limit asked alone: from this start, this answer. */
export interface LimitRow {
  readonly kind: 'limit';
  readonly name: string;
  readonly line: number;
  readonly limit: string;
  readonly starts: string;
  /** A day, a time on the clocks of London, "no date" or "refused". */
  readonly due: string;
  readonly extendedBy?: number;
  readonly earlier?: string;
  readonly notBefore: boolean;
  readonly expected: boolean;
}

/** Counting alone, as others print it in their examples. */
export interface CountRow {
  readonly kind: 'count';
  readonly name: string;
  readonly line: number;
  readonly from: string;
  readonly length: number;
  readonly unit: Exclude<Unit, 'hours'>;
  readonly counting: readonly Counting[];
  readonly ends: string;
}

/** What one limit gives in a case. */
export interface Expectation {
  readonly line: number;
  readonly limit: string;
  readonly due: string;
  readonly status: string;
}

/** A whole case: given, when, then. */
export interface CaseScenario {
  readonly kind: 'case';
  readonly name: string;
  readonly line: number;
  /** As it is written: what is kept of a file are texts and numbers. */
  readonly told: CaseInput;
  readonly events: ReadonlyArray<{ readonly when: string; readonly type: string; readonly more: string }>;
  readonly given: string;
  readonly asAt: string;
  readonly expected: readonly Expectation[];
}

export type Scenario = LimitRow | CountRow | CaseScenario;

/** A heading with what stands under it: rows of one table, or one case. */
export interface ScenarioGroup {
  readonly title: string;
  readonly scenarios: readonly Scenario[];
}

/** A file of `content/scenarios/`: worked cases on one theme. */
export interface ScenarioFile {
  readonly slug: string;
  readonly title: string;
  readonly about: string;
  readonly groups: readonly ScenarioGroup[];
}
