import { canonical, sameContent } from '../publication/canonical.ts'
import { wordsBetween } from '../publication/in-words.ts'
import { listChanges } from '../publication/list-changes.ts'
import type { Change } from '../publication/schema.ts'
import type { PostContent } from '../recruitment/post.ts'
import type { NoticeContent, NoticeHead } from './content.ts'
import { headInWords, labelOfNoticePart, nameOfPost, postInWords, stageInWords } from './words.ts'

/** Of the head alone: the words of a correction aren't one. */
export function headDifference(before: NoticeHead, after: NoticeHead): Change[] {
  const parts = wordsBetween(headInWords(before), headInWords(after))
  return [
    ...(parts.length > 0 ? [{ path: 'notice', what: 'changed' as const, label: '公告', parts }] : []),
    ...listChanges(
      {
        path: 'stages',
        keyOf: ({ key }) => key,
        labelOf: ({ name }) => name || labelOfNoticePart('stages'),
        partsBetween: (was, is) => wordsBetween(stageInWords(was), stageInWords(is)),
      },
      before.stages,
      after.stages,
    ),
  ]
}

/** Posts by their ids, however many: what was added and changed in their order, what is gone last. */
export function postDifference(before: readonly PostContent[], after: readonly PostContent[]): Change[] {
  const [was, is] = [before, after].map((posts) => new Map(posts.map((post) => [post.id, post]))) as [
    Map<string, PostContent>,
    Map<string, PostContent>,
  ]
  const change = (post: PostContent, what: Change['what'], parts: Change['parts'] = []): Change => ({
    ...{ path: `posts.${post.id}`, what, label: nameOfPost(post), parts },
  })
  return [
    ...after.flatMap((post) => {
      const earlier = was.get(post.id)
      if (earlier === undefined) return [change(post, 'added')]
      return canonical(earlier) === canonical(post)
        ? []
        : [change(post, 'changed', wordsBetween(postInWords(earlier), postInWords(post)))]
    }),
    ...before.flatMap((post) => (is.has(post.id) ? [] : [change(post, 'removed')])),
  ]
}

/** What one version says that the other doesn't; empty only where both say the very same of everything but why. */
export function noticeDifference(before: NoticeContent, after: NoticeContent): Change[] {
  const changes = [...headDifference(before, after), ...postDifference(before.posts, after.posts)]
  const same = sameContent({ ...before, correction: '' }, { ...after, correction: '' })
  return changes.length > 0 || same
    ? changes
    : [{ path: 'posts', what: 'moved', label: labelOfNoticePart('posts'), parts: [] }]
}
