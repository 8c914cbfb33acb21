/** The last of a list, undefined of an empty one. The oldest phones have no `Array.prototype.at`. */
export const lastOf = <T>(list: readonly T[]): T | undefined => list[list.length - 1]
