/** Drawn portraits by key, as the server names them; each is a class in portraits.scss. A commissioner without one is shown by the family name. */
const PORTRAITS = ['lin', 'me'] as const

export const isDrawn = (portrait: string | null | undefined): boolean =>
  PORTRAITS.some((key) => key === portrait)
