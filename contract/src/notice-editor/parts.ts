import { mergeParts, type Parts } from '../publication/merge-parts.ts'
import type { NoticeHead } from './content.ts'

/** A head by what one edits as one: each of its parts. Posts are changed one by one, on the server. */
const partsOf = (head: NoticeHead): Parts => new Map(Object.entries(head))
const headFrom = (parts: Parts) => Object.fromEntries(parts) as unknown as NoticeHead

/** What two coordinators made of one head together; `conflicts`: parts both changed, which stay as they are here. */
export function mergeHeads(
  base: NoticeHead,
  mine: NoticeHead,
  theirs: NoticeHead,
): { content: NoticeHead; conflicts: string[] } {
  const { parts, conflicts } = mergeParts(partsOf(base), partsOf(mine), partsOf(theirs))
  return { content: headFrom(parts), conflicts }
}

/** One side's parts at these paths in the other. */
export function withHeadParts(head: NoticeHead, from: NoticeHead, paths: readonly string[]): NoticeHead {
  const others = partsOf(from)
  return headFrom(
    new Map([...partsOf(head)].map(([path, part]) => [path, paths.includes(path) ? others.get(path) : part])),
  )
}
