import { View } from '@tarojs/components'
import type { RequestDetail, ThreadCard } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { Words } from '@/components/data/words'
import { Tap } from '@/components/form/tap'
import { go } from '@/lib/navigate'
import './attachment-links.scss'

type Kind = ThreadCard['kind']
type Viewer = RequestDetail['viewer']
const ICON = {
  policy: 'policy',
  award: 'award',
  shared_result: 'check',
  recommended_posts: 'recruit',
} as const satisfies Record<Kind, string>
const PAGE = {
  policy: 'policy',
  award: 'award',
  shared_result: 'sharedResult',
  recommended_posts: 'recommendedPosts',
} as const satisfies Record<Kind, string>
const BEFORE: Partial<Record<Kind, string>> = {
  shared_result: '逐条判断：',
  recommended_posts: '推荐的岗位：',
}
/** An award is its owner's to look at; a result also its commissioner's, and no coordinator's. */
const mayOpen = (kind: Kind, mine: boolean, viewer: Viewer): boolean =>
  mine ||
  kind === 'policy' ||
  kind === 'recommended_posts' ||
  (kind === 'shared_result' && viewer === 'commissioner')

/** What was asked about, as a document that opens. `mine`: the reader asked. */
export function AboutLink({ about, mine, viewer }: { about: ThreadCard; mine: boolean; viewer: Viewer }) {
  const { kind, id, title, number } = about
  const shown = (
    <>
      <Icon name={ICON[kind]} />
      <View className="g">
        <Words>{`${BEFORE[kind] ?? ''}${title}`}</Words>
        {number !== '' && (
          <View className="cap">
            <Words>{number}</Words>
          </View>
        )}
      </View>
    </>
  )
  return mayOpen(kind, mine, viewer) ? (
    <Tap className="attachment-link" role="link" onTap={() => go(PAGE[kind], { id })}>
      {shown}
    </Tap>
  ) : (
    <View className="attachment-link">{shown}</View>
  )
}
