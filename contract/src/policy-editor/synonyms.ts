import * as v from 'valibot'
import { list } from '../bounded.ts'
import { line } from '../common.ts'
import { LIMITS, MOST } from '../limits.ts'
import { searchableText } from '../search-text.ts'

/** Names that mean one thing: whichever is searched for finds what the others find. */
const Group = v.pipe(
  list(line(LIMITS.synonym, '说法'), MOST.synonyms, `一组最多 ${MOST.synonyms} 个说法`),
  v.check((names) => names.length >= 2, '一组至少两个说法'),
  v.check(
    (names) => names.every((name) => Array.from(searchableText(name)).length >= 2),
    '每个说法至少两个字，单独一个字会带出太多',
  ),
)
/** Each name in one group, once: else nobody could tell what it stands for. */
export const SynonymGroups = v.pipe(
  list(Group, MOST.synonymGroups, `最多 ${MOST.synonymGroups} 组`),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const seen = new Set<string>()
    for (const name of dataset.value.flat().map(searchableText)) {
      if (seen.has(name)) addIssue({ message: `“${name}”写了两次，一个说法只能在一组里` })
      seen.add(name)
    }
  }),
)
export type SynonymGroups = v.InferOutput<typeof SynonymGroups>

/** The table as a whole; version 0: nobody has written any. */
export const Synonyms = v.object({ groups: v.array(v.array(v.string())), version: v.number() })
export type Synonyms = v.InferOutput<typeof Synonyms>
