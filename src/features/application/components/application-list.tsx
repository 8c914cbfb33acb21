import { useState } from 'react'
import { useReachBottom } from '@tarojs/taro'
import { APPLICATION_TAB_LABEL, APPLICATION_TABS, type ApplicationTab } from '@talent/contract/application'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Segmented } from '@/components/form/segmented'
import { PageShell } from '@/components/layout/page-shell'
import { go } from '@/lib/navigate'
import { useMyApplications } from '../api'
import { ApplicationCard } from './application-card'

const NOTHING: Record<ApplicationTab, { title: string; hint: string }> = {
  going: { title: '没有进行中的投递', hint: '在岗位页按“用我的简历投递”，进展都在这里' },
  ended: { title: '还没有结果', hint: '录用和不合适都会写在这里，不合适附单位写的原因' },
  withdrawn: { title: '没有撤回过', hint: '录用前随时可以撤回，截止后也可以' },
}

/** 我的投递 */
export function ApplicationList({
  title,
  first,
  wanted,
}: {
  title: string
  first: ApplicationTab
  wanted: boolean
}) {
  const [tab, setTab] = useState(first)
  const mine = useMyApplications(tab, wanted)
  useReachBottom(mine.loadMore)
  const { items } = mine
  const counts = mine.first?.facets.tab ?? []
  return (
    <PageShell
      title={title}
      demo={items?.some(({ demo }) => demo)}
      top={
        <Segmented
          label="投递的进展"
          look="tabs"
          options={APPLICATION_TABS.map((value) => ({
            value,
            text: `${APPLICATION_TAB_LABEL[value]} ${counts.find((one) => one.value === value)?.count ?? 0}`,
          }))}
          value={tab}
          onChange={setTab}
        />
      }
    >
      {mine.error && !items && <ErrorState error={mine.error} title="没能加载投递" onRetry={mine.retry} />}
      {!items && !mine.error && <Skeleton />}
      {items?.length === 0 && <EmptyState icon="send" {...NOTHING[tab]} />}
      {items?.map((application) => (
        <ApplicationCard
          key={application.id}
          application={application}
          onTap={() => go('application', { id: application.id })}
        />
      ))}
      {items !== undefined && items.length > 0 && <ListEnd list={mine} rest="更早的投递" />}
      <Note>每个岗位投 1 次。截止前可撤回再投，截止后系统不再接收，不看手机上的时间。</Note>
    </PageShell>
  )
}
