/** What many professions end in and few are told apart by. */
const COMMON = /(?:工程师|设计师|技术员|教师|老师|医师|医生|人员|专员|经理|主管|助理|岗位|师|员|岗|类)$/
/** Both ends of a longer name tell what it is about: 中学英语, 新能源汽车. */
const LONG = 4

/** What of a profession is looked for: 会计 of 会计师, 中学英语 of 中学英语教师; itself where nothing would be left. */
function stemOf(word: string): string {
  const stem = word.replace(COMMON, '')
  return stem.length > 1 ? stem : word
}

/** What a post is searched by for a profession; each of these is tried, the first that finds something is enough. */
export function triedFor(word: string): string[][] {
  const stem = stemOf(word)
  return stem.length < LONG ? [[stem]] : [[stem], [stem.slice(-2), stem.slice(0, 2)]]
}

/** Whether some words name a profession: its stem, or either end of a longer one. */
export function names(text: string | null, word: string): boolean {
  if (text === null) return false
  const plain = text.normalize('NFKC')
  return triedFor(word)
    .flat()
    .some((piece) => plain.includes(piece))
}
