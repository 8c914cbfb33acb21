/** Joins what is there: `classNames('tag', over && 'tag--over', className)`. */
export const classNames = (...names: (string | false | null | undefined)[]): string =>
  names.filter(Boolean).join(' ')
