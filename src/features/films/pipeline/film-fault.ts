/** Why a film cannot be used, for whoever brought it: what was looked for, what was found, what to do. */
export class FilmFault extends Error {
  constructor(lookedFor: string, found: string, todo: string) {
    super(`Looked for ${lookedFor}; found ${found}. ${todo}`);
    this.name = 'FilmFault';
  }
}

/** "5.2 GB", "310.4 MB", "12 kB", as shops write it. */
export const bytesInWords = (bytes: number): string => {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`;
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;
};

/** "1 h 05 min", "3 min 20 s", "0.4 s". */
export const lengthInWords = (seconds: number): string => {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  const two = (number: number) => String(number).padStart(2, '0');
  if (whole >= 3600) return `${Math.floor(whole / 3600)} h ${two(Math.floor((whole % 3600) / 60))} min`;
  return whole >= 60 ? `${Math.floor(whole / 60)} min ${two(whole % 60)} s` : `${whole} s`;
};
