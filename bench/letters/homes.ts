/**
 * Where somebody writes from, as a web server in front would say it: many homes, since of one address the letters after
 * the first 300 of a day lie in their form and nowhere else. The addresses are of those that nobody has (RFC 5737).
 */
export const homeOf = (number: number): string => `198.51.100.${1 + (number % 250)}`;
