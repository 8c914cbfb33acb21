import { useEffect, useState } from 'react'
import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { WATCHED, type Watched } from '@talent/contract/desk'
import { standingOf } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { OptionGroup } from '@/components/form/option-group'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { Sheet } from '@/components/layout/sheet'
import { StoppedJobs } from '@/features/scheduled-job'
import { a11y } from '@/lib/a11y'
import { now } from '@/lib/clock'
import { useWatched } from '../api'
import { WATCHED_LABEL } from '../labels'
import { watchedAct } from '../watched-strip'
import { DeskShell } from './desk-shell'
import { DepartmentsCard } from './departments-card'
import './due-group.scss'
import { SuperviseSheet } from './supervise-sheet'
import { WatchedCard, WatchedRow, type WatchedItem } from './watched-card'
import { WatchedHead } from './watched-head'

/** What isn't late lies in rows: due today first. */
function Rows({
  head,
  tone,
  items,
}: {
  head: string
  tone: 'amber' | 'ink7'
  items: readonly WatchedItem[]
}) {
  if (items.length === 0) return null
  return (
    <>
      <View className={`due-group__head ${tone}`} {...a11y({ role: 'heading', 'aria-level': 2 })}>
        <Icon name={tone === 'amber' ? 'clock' : 'flag'} size="s" />
        <Text>{head}</Text>
      </View>
      <Card padding="tight" rows>
        {items.map((item) => (
          <WatchedRow key={item.request.id} item={item} />
        ))}
      </Card>
    </>
  )
}

/** 督办: what is late, due today, watched over or asked about again, and how the departments stand. */
export function WatchedDesk({ title, wanted }: { title: string; wanted: boolean }) {
  const [show, setShow] = useState<Watched>()
  const [department, setDepartment] = useState<string>()
  const [choosing, setChoosing] = useState(false)
  const [supervising, setSupervising] = useState<readonly string[] | null>(null)
  const list = useWatched(show, department, wanted)
  const [at, setAt] = useState(now)
  useEffect(() => setAt(now()), [list.first])
  useReachBottom(list.loadMore)

  const departments = list.first?.departments ?? []
  const counts = Object.fromEntries(
    WATCHED.map((one) => [one, list.first?.facets.show.find(({ value }) => value === one)?.count ?? 0]),
  ) as Record<Watched, number>
  const items = list.items ?? []
  const standing = (item: WatchedItem) => standingOf(item.request.clock)
  const late = items.filter((item) => standing(item) === 'late')
  const today = items.filter((item) => standing(item) === 'today')
  const other = items.filter((item) => !['late', 'today'].includes(standing(item)))
  const open = late.flatMap(({ request }) => (watchedAct(request) === 'supervise' ? request : []))
  // A figure pressed shows its own: of the late, then, only some may be among them.
  const ofAll = (count: number, shown: number) => (show === undefined ? count : shown)

  return (
    <DeskShell
      lists
      title={title}
      demo
      gap={10}
      top={
        list.first && (
          <WatchedHead
            counts={counts}
            at={at}
            show={show}
            onShow={setShow}
            department={departments.find(({ code }) => code === department)?.name}
            onDepartmentTap={() => setChoosing(true)}
          />
        )
      }
    >
      {wanted && <StoppedJobs />}
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载督办" onRetry={list.retry} />
        ) : (
          <Skeleton cards={3} />
        ))}
      {list.items?.length === 0 && (
        <EmptyState
          icon="flag"
          title={show === undefined ? '没有要督办的' : `没有${WATCHED_LABEL[show].text}的`}
          hint="超期、今日到期和催办过的会出现在这里"
        />
      )}
      {late.length > 0 && (
        <View className="between">
          <View className="due-group__head red" {...a11y({ role: 'heading', 'aria-level': 2 })}>
            <Icon name="alert" size="s" />
            <Text>{`超期 ${ofAll(counts.late, late.length)} 件`}</Text>
          </View>
          {open.length > 1 && (
            <Tap className="link hit" onTap={() => setSupervising(open.map(({ id }) => id))}>
              选几件一起督办
            </Tap>
          )}
        </View>
      )}
      {late.map((item) => (
        <WatchedCard
          key={item.request.id}
          item={item}
          first={item.request.id === open[0]?.id}
          onSupervise={() => setSupervising([item.request.id])}
        />
      ))}
      <Rows head={`今日到期 ${ofAll(counts.today, today.length)} 件`} tone="amber" items={today} />
      <Rows head="还没到期，督办中或催办过" tone="ink7" items={other} />
      {items.length > 0 && <ListEnd list={list} rest="后面的事项" />}
      {departments.length > 0 && (
        <>
          <SectionHead title="各部门" sub="按部门名排列，不排个人" />
          <DepartmentsCard departments={departments} />
        </>
      )}
      {supervising !== null && (
        <SuperviseSheet
          requests={supervising.length === 1 ? open.filter(({ id }) => supervising.includes(id)) : open}
          begins={supervising}
          onClose={() => setSupervising(null)}
        />
      )}
      {choosing && (
        <Sheet open title="看哪个部门" onClose={() => setChoosing(false)}>
          <OptionGroup
            label="部门"
            options={[
              { value: '', text: '全部部门' },
              ...departments.map(({ code, name }) => ({ value: code, text: name })),
            ]}
            value={department ?? ''}
            onPress={(code) => {
              setDepartment(code === '' ? undefined : code)
              setChoosing(false)
            }}
          />
        </Sheet>
      )}
    </DeskShell>
  )
}
