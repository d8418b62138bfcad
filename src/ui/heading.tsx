import { h, type VNode } from 'preact';
import type { Content } from './markup.ts';

export interface HeadingProps {
  /** 1 to 6. */
  readonly level: number;
  readonly class?: string;
  readonly id?: string;
  readonly children?: Content;
}

/** A heading whose level the page decides. */
export const Heading = ({ level, children, ...rest }: HeadingProps): VNode => h(`h${level}`, rest, children);
