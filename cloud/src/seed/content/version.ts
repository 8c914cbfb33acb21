/** Raised with every change of the shipped content: a start that finds a lower one applied puts the new one in. */
export const CONTENT_VERSION = 49

/** Of the content as a whole; a test names the new one after a change, so that raising the version isn't forgotten. */
export const CONTENT_DIGEST = '73b83b3b6de25f9b'
