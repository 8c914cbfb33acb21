import { isOpen, type RequestDetail } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import { useRecommendedPosts } from '../api'

type Seen = Pick<RequestDetail, 'id' | 'state' | 'seeksWork' | 'viewer'>

/** On the page of a request whose form asks what somebody looks for: posts to recommend, and those that were. */
export function RequestPosts({ request }: { request: Seen }) {
  const { id, seeksWork, viewer } = request
  const { data } = useRecommendedPosts(id, seeksWork)
  const recommends = seeksWork && viewer === 'commissioner' && isOpen(request)
  const posts = data?.posts ?? []
  const sent = posts.filter(({ application }) => application !== null).length
  if (!recommends && posts.length === 0) return null
  return (
    <Card padding="tight" rows>
      {recommends && (
        <ListRow
          icon="search"
          title="找合适的岗位"
          sub="按求职意向找，看过再推荐给申请人"
          onTap={() => go('fittingPosts', { id })}
        />
      )}
      {posts.length > 0 && (
        <ListRow
          icon="recruit"
          title="推荐的岗位"
          sub={sent === 0 ? '还没有投递' : `投递了 ${sent} 个`}
          aside={`${posts.length} 个`}
          onTap={() => go('recommendedPosts', { id })}
        />
      )}
    </Card>
  )
}
