/** What the scheme and the matters of recognition rest on. */
export const RULES = '人才分类认定办法（演示）'
