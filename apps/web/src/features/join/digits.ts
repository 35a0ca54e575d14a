/** The digits of a code in an address. */
export const digitsIn = (text: string): string => text.normalize('NFKC').replace(/\D/g, '').slice(0, 6);
