import { useMemo, useState } from 'react'
import { View } from '@tarojs/components'
import type { FairPost } from '@talent/contract/fair'
import { conditionsOf } from '@talent/contract/post-fit'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionCard } from '@/components/layout/section-card'
import { SectionHead } from '@/components/layout/section-head'
import { fitOf, fitTag, useJudging, type Fit } from '@/features/self-check'
import { go } from '@/lib/navigate'
import { useFairPosts } from '../api'

const FIRST = 3
/** What fits first, then what is lacking least; in the order of the stands among the same. */
const nearest = (a: Fit, b: Fit) => a.unmet - b.unmet || a.unknown - b.unknown

interface Judged {
  post: FairPost
  fit: Fit
}

/** Each post that asks something of anybody, with how whoever looks stands to it; undefined: not known yet. */
function useFits(fairId: string): Judged[] | undefined {
  const { data } = useFairPosts(fairId)
  const judged = useJudging()
  return useMemo(() => {
    if (data === undefined || judged === undefined) return undefined
    return data.posts
      .flatMap((post) => {
        const condition = conditionsOf(post, post)
        return condition === null ? [] : [{ post, fit: fitOf(judged(condition)) }]
      })
      .sort((a, b) => nearest(a.fit, b.fit))
  }, [data, judged])
}

/** 适合您的岗位, judged on the phone: what one lacks is said, and each post is there still. */
export function FittingPosts({ fairId }: { fairId: string }) {
  const all = useFits(fairId)
  const [whole, setWhole] = useState(false)
  if (all === undefined || all.length === 0) return null
  if (!all.some(({ fit }) => fit.begun))
    return (
      <SectionCard title="适合您的岗位">
        <View className="aux mt4">答几题就知道哪些岗位适合您、差哪几项；回答只留在这台手机上。</View>
        <View className="mt12">
          <Button size="m" kind="outline" onTap={() => go('selfCheck')}>
            开始答
          </Button>
        </View>
      </SectionCard>
    )
  const fitting = all.filter(({ fit }) => fit.unmet === 0).length
  const shown = whole ? all : all.slice(0, FIRST)
  return (
    <>
      <SectionHead
        title={fitting > 0 ? `适合您的 ${fitting} 个岗位` : '离您最近的岗位'}
        sub="点开逐条看；差的也能投，由单位定"
      />
      <Card padding="tight" rows>
        {shown.map(({ post: { id, title, employer, stand }, fit }) => (
          <ListRow
            key={id}
            strong
            title={title}
            sub={[employer, stand && `展位 ${stand}`].filter(Boolean).join('，')}
            aside={<StatusTag {...fitTag(fit)} />}
            onTap={() => go('post', { id })}
          />
        ))}
        {shown.length < all.length && (
          <Button kind="quiet" full onTap={() => setWhole(true)}>
            {`看另外 ${all.length - shown.length} 个`}
          </Button>
        )}
      </Card>
    </>
  )
}
