/** Who helps with what this library does not answer, by its id in `elsewhere.yaml`. */
export const elsewherePath = (id: string): string => `/elsewhere/${id}`;
