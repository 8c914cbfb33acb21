/**
 * Searching public text in Chinese, for any table `add_search` was called for in a migration: `indexText` beside what
 * writes a row, `foundIn` and `farFromTitle` in what lists them, `hitsFinder` for those on a page (decision 77).
 */
export { farFromTitle, foundIn } from './ask.ts'
export { hitsFinder } from './hits.ts'
export { asksOf, readAsks, readSynonyms, type SearchTables } from './synonyms.ts'
export { indexText, type Searched, type SearchedTable } from './index-text.ts'
