/** Keeps a reader's place in a film on their own device. Where the device refuses, nothing is kept. */
export interface Place {
  /** Seconds from the beginning, 0 where nothing is kept. */
  read(): number;
  keep(seconds: number): void;
  forget(): void;
}

export const placeOf = (film: string): Place => {
  const name = `fmh-film:${film}`;
  const tried = <Result>(act: () => Result, otherwise: Result): Result => {
    try {
      return act();
    } catch {
      return otherwise;
    }
  };
  return {
    read: () => tried(() => Number(localStorage.getItem(name)) || 0, 0),
    keep: (seconds) => tried(() => localStorage.setItem(name, String(Math.floor(seconds))), undefined),
    forget: () => tried(() => localStorage.removeItem(name), undefined),
  };
};
