import { factsOf, type EntryKind, type StoredFacts, type Told } from './entry-content.ts'
import { kindOfEntry, type NewsNames } from './entry-kinds.ts'

/** Whom an entry is news to, by account, and in which words: of the entry alone, whatever became of its request. */
export function newsOfEntry(
  entry: { kind: EntryKind; facts: StoredFacts; actor_account_id: string | null },
  names: NewsNames,
): { accountId: string; what: string }[] {
  const { told } = entry.facts
  if (told === undefined) return []
  const news = kindOfEntry(entry.kind).news(names, factsOf(entry), told)
  const to: [string | null, string | undefined][] = [
    [told.talent, news.talent],
    [told.commissioner, news.commissioner],
    [told.before, news.before],
    ...told.coordinators.map((id): [string, string | undefined] => [id, news.coordinators]),
  ]
  return to.flatMap(([accountId, what]) =>
    accountId === null || what === undefined || accountId === entry.actor_account_id
      ? []
      : [{ accountId, what }],
  )
}

const NO_NAMES: NewsNames = { talent: '', commissioner: '', matter: '' }

/** Whether it is news to anybody. */
export const isNews = (entry: Parameters<typeof newsOfEntry>[0]): boolean =>
  newsOfEntry(entry, NO_NAMES).length > 0

/** Whether its words have something for coordinators. */
export const coordinatorsInWords = (
  { kind, facts = {} }: { kind: EntryKind; facts?: StoredFacts },
  told: Told,
): boolean => kindOfEntry(kind).news(NO_NAMES, factsOf({ kind, facts }), told).coordinators !== undefined
