/** Every block of danger, with the words that bring it up. */
export const dangerListPath = (): string => '/danger';
export const dangerApiPath = (): string => '/api/v1/danger';
