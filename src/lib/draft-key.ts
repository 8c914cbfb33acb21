let ownerOf: () => string | null = () => null

/** Told once by the app: whose unsent work this phone is keeping now. */
export const provideDraftOwner = (owner: () => string | null): void => void (ownerOf = owner)

/**
 * Where unsent work is kept: a person's own, so that nobody finds another's words.
 * `draft:` marks it; signing out asks before it is cleared.
 */
export const draftKey = (kind: 'message' | 'supplement' | 'handle', id: string): string => `draft:${kind}:${ownerOf() ?? ''}:${id}`
