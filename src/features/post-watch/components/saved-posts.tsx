import { useReachBottom } from '@tarojs/taro'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { Facts } from '@/components/data/facts'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { applyCaption, hires, shortPay } from '@/features/recruitment'
import { go } from '@/lib/navigate'
import { useMarkedPosts } from '../api'

/** 收藏的岗位, as they are now: what closed or was taken back stays and says so. */
export function SavedPosts({ wanted }: { wanted: boolean }) {
  const list = useMarkedPosts(wanted)
  useReachBottom(list.loadMore)
  const { items, error, retry } = list
  if (items === undefined)
    return error ? (
      <ErrorState error={error} title="没能加载收藏的岗位" onRetry={retry} />
    ) : (
      <Skeleton cards={2} />
    )
  if (items.length === 0)
    return (
      <EmptyState icon="bookmark" title="还没有收藏的岗位" hint="在岗位页点“收藏”，更正、撤下会告诉您">
        <Button onTap={() => go('recruit')}>去看岗位</Button>
      </EmptyState>
    )
  return (
    <>
      <Card padding="tight" rows>
        {items.map((post) => (
          <ListRow
            key={post.id}
            title={post.title}
            sub={
              <Facts
                facts={[
                  post.gone ? '已撤下' : applyCaption(post),
                  post.employer,
                  hires(post.headcount),
                  shortPay(post.pay),
                ]}
              />
            }
            onTap={() => go('post', { id: post.id })}
          />
        ))}
      </Card>
      <ListEnd list={list} rest="后面的收藏" />
    </>
  )
}
