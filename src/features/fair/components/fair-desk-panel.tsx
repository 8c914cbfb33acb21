import { useState } from 'react'
import { View } from '@tarojs/components'
import { FAIR_STATE_LABEL, publishFair, type FairDesk, type FairEmployer } from '@talent/contract/fair'
import { KvList } from '@/components/data/kv-list'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { fairTime, fromTime, kindOf, phaseTag, resultWords } from '../words'
import { HelpersCard } from './helpers-card'
import { PosterSheet } from './poster-sheet'
import { CancelFairSheet, ChangeFairSheet, EmployerSheet, ResultsSheet } from './fair-sheets'

type Asked = 'poster' | 'change' | 'cancel' | 'results' | 'add' | FairEmployer | null

function Sheets({ desk, asked, onClose }: { desk: FairDesk; asked: Asked; onClose: () => void }) {
  switch (asked) {
    case null:
      return null
    case 'poster':
      return <PosterSheet fairId={desk.id} onClose={onClose} />
    case 'change':
      return <ChangeFairSheet desk={desk} onClose={onClose} />
    case 'cancel':
      return <CancelFairSheet desk={desk} onClose={onClose} />
    case 'results':
      return <ResultsSheet desk={desk} onClose={onClose} />
    case 'add':
      return <EmployerSheet fairId={desk.id} onClose={onClose} />
    default:
      return <EmployerSheet fairId={desk.id} employer={asked} onClose={onClose} />
  }
}

const countsOf = ({ coming, waiting, entered }: FairDesk) =>
  `报名 ${coming} 人，候补 ${waiting} 人，已入场 ${entered} 人`

/** What can be done with it now. */
function Acts({ desk, ask }: { desk: FairDesk; ask: (asked: Asked) => void }) {
  const { id, version, state, phase, results } = desk
  const { submit, busy, error } = useSubmit(() => call(publishFair, { params: { id }, body: { version } }))
  const over = phase === 'over' && state === 'published'
  if (state === 'cancelled') return null
  return (
    <>
      <SubmitFeedback error={error} />
      <View className="btns mt12">
        {!over && (
          <Button kind="outline" onTap={() => ask('change')}>
            改内容
          </Button>
        )}
        {state === 'draft' && (
          <Button busy={busy} busyText="正在发布" onTap={() => void submit()}>
            发布
          </Button>
        )}
        {over && <Button onTap={() => ask('results')}>{results === null ? '登记结果' : '改结果'}</Button>}
      </View>
    </>
  )
}

/** One 招聘会 as its coordinator keeps it: content, employers, door, results. */
export function FairDeskPanel({ desk }: { desk: FairDesk }) {
  const [asked, ask] = useState<Asked>(null)
  const { id, fair, state, phase, employers, results, cancelledReason } = desk
  return (
    <>
      <Card>
        <CardHead
          title={desk.title}
          sub={<View className="aux">{kindOf(fair)}</View>}
          aside={
            <StatusTag
              {...(state === 'draft'
                ? { tone: 'amber' as const, icon: 'edit' as const, text: FAIR_STATE_LABEL.draft }
                : phaseTag(phase))}
            />
          }
        />
        <View className="mt12">
          <KvList
            facts={[
              { label: '时间', value: fairTime(fair) },
              { label: '地点', value: fair.place },
              { label: '名额', value: `${fair.capacity} 人` },
              { label: '报名截止', value: fromTime(fair.signUpUntil) },
              ...(state === 'draft' ? [] : [{ label: '人数', value: countsOf(desk) }]),
              ...(results === null ? [] : [{ label: '结果', value: resultWords(results) }]),
              ...(cancelledReason === null ? [] : [{ label: '取消原因', value: cancelledReason }]),
            ]}
          />
        </View>
        <Acts desk={desk} ask={ask} />
      </Card>
      {state !== 'draft' && (
        <Card padding="tight" rows>
          {state === 'published' && (
            <ListRow
              icon="id-card"
              title="入场核验"
              sub="扫报名码或输 6 位数字，没有网也能用；现场登记"
              onTap={() => go('fairDoor', { id })}
            />
          )}
          {state === 'published' && (
            <ListRow
              icon="users"
              title="报名和候补"
              sub="选谁先轮到；减少名额时选谁改为候补"
              onTap={() => go('fairQueue', { id })}
            />
          )}
          {state === 'published' && (
            <ListRow
              icon="pin"
              title="入口海报"
              sub="贴在入口，来的人用自己的手机签到"
              acts
              onTap={() => ask('poster')}
            />
          )}
          <ListRow icon="eye" title="看公众看到的页面" onTap={() => go('fair', { id })} />
          {state === 'published' && phase !== 'over' && (
            <ListRow
              icon="refuse"
              danger
              title="取消这场招聘会"
              sub="报名的人都会收到原因"
              acts
              onTap={() => ask('cancel')}
            />
          )}
        </Card>
      )}
      <SectionHead
        title="参会单位"
        sub={`共 ${employers.length} 家`}
        more={state === 'cancelled' ? undefined : '加一家'}
        onMore={() => ask('add')}
      />
      {state !== 'cancelled' && (
        <Button
          kind="quiet"
          full
          icon="upload"
          onTap={() => go('importFile', { kind: 'fair_employers', into: id })}
        >
          导入参会单位表
        </Button>
      )}
      {employers.length === 0 ? (
        <EmptyState icon="building" title="还没有参会单位" hint="导入一份名单，或点“加一家”" />
      ) : (
        <Card padding="tight" rows>
          {employers.map((employer) => (
            <ListRow
              key={employer.id}
              title={employer.name}
              sub={[
                employer.stand === '' ? '没有展位号' : `展位 ${employer.stand}`,
                employer.posts.length === 0
                  ? '没有岗位'
                  : `${employer.posts[0]?.title ?? ''}${employer.posts.length > 1 ? `等 ${employer.posts.length} 个岗位` : ''}`,
              ].join('，')}
              onTap={state === 'cancelled' ? undefined : () => ask(employer)}
            />
          ))}
        </Card>
      )}
      {state === 'published' && phase !== 'over' && <HelpersCard desk={desk} />}
      <Sheets desk={desk} asked={asked} onClose={() => ask(null)} />
    </>
  )
}
