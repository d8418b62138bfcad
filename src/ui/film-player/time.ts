/**
 * A moment of a film as players show it.
 * @param seconds from the beginning; parts of a second are left out
 * @returns such as "1:05"
 */
export const timeInWords = (seconds: number): string => {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
};
