/** What tells the sources as they are now from others. */
export function sourcesNow(): string;
