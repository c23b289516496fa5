/** The two languages Summit speaks. A note may be in any; this is what the words around it are in. */
export type Language = 'ja' | 'en';

export const languages: readonly Language[] = ['ja', 'en'];
