/** What a record really holds under a name from outside: never something every object inherits, like `toString`. */
export const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.prototype.hasOwnProperty.call(record, key) ? record[key] : undefined

/** A name every object has already, so that it can't be told from one of ours. */
export const isTakenName = (key: string): boolean => key in Object.prototype || key === 'prototype'
