import { View } from '@tarojs/components'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { ListRow } from '@/components/layout/list-row'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { SectionHead } from '@/components/layout/section-head'
import { useLatestPolicies } from '@/features/policy'
import { useLatestNotices } from '@/features/recruitment'
import { go } from '@/lib/navigate'
import { latestNews } from '../news'

const SHOWN = 3
const SHOWN_LARGE = 2
const KIND = { notice: '招聘', policy: '政策' } as const

/** 最新通知: the newest notices and policies, in a box of its own as what is going on. */
export function LatestNews() {
  return (
    <View className="stack">
      <Content />
    </View>
  )
}

/** A home page is whole without it, so a failure here stays quiet. */
function Content() {
  const large = useLargeText()
  const { data: notices } = useLatestNotices()
  const { data: policies } = useLatestPolicies()
  if (!notices || !policies) return null
  const news = latestNews(notices.items, policies.items, large ? SHOWN_LARGE : SHOWN)
  if (news.length === 0) return null
  return (
    <>
      <SectionHead title={large ? '通知' : '最新通知'} />
      <Card padding="tight" rows>
        {news.map(({ id, kind, title, shortTitle, when }) => (
          <ListRow
            key={id}
            title={large ? shortTitle : title}
            sub={<Facts facts={large ? [when] : [KIND[kind], when]} />}
            onTap={() => (kind === 'notice' ? go('notice', { id }) : go('policy', { id }))}
          />
        ))}
      </Card>
    </>
  )
}
