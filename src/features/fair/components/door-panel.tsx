import { useState } from 'react'
import { View } from '@tarojs/components'
import { packedCount, SCAN_OUTCOME_LABEL, settleScan, type DoorList } from '@talent/contract/fair'
import { StatusTag, type Tag } from '@/components/data/status-tag'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { a11y } from '@/lib/a11y'
import { momentLabel } from '@/lib/dates'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useDoorPasses } from '../api'
import { useDoor, type Said } from '../use-door'
import { CodeForm } from './code-form'
import { DoorNames } from './door-names'
import { WalkInSheet } from './walk-in-sheet'

const TAG: Record<Said['outcome'], Tag> = {
  entered: { tone: 'green', icon: 'check-circle', text: '已入场' },
  recorded: { tone: 'amber', icon: 'offline', text: '已记录待核验' },
  again: { tone: 'red', icon: 'alert', text: '重复' },
  cancelled: { tone: 'red', icon: 'refuse', text: '已取消' },
  waiting: { tone: 'red', icon: 'clock', text: '候补' },
  elsewhere: { tone: 'red', icon: 'alert', text: '另一场' },
  unknown: { tone: 'red', icon: 'alert', text: '没有这个码' },
}

/** Whose code it is isn't on the phone: it is asked, where there is somebody. */
function useNameOf(fairId: string, { code, outcome }: Said): string {
  const nobody = code === '' || ['recorded', 'elsewhere', 'unknown'].includes(outcome)
  return useDoorPasses(fairId, code, !nobody).items?.[0]?.name ?? ''
}

/** What came of the last code, or of who walked in. */
function SaidCard({ fairId, said }: { fairId: string; said: Said }) {
  const { code, outcome, doubt } = said
  const name = useNameOf(fairId, said)
  const words =
    outcome === 'recorded'
      ? (doubt ?? '没有网络，连上后自动核验；请先放行')
      : outcome === 'entered'
        ? '可以进'
        : SCAN_OUTCOME_LABEL[outcome]
  return (
    <View {...a11y({ role: 'status' })}>
      <Card>
        <CardHead
          title={code === '' ? '现场登记' : `${name === '' ? '报名码' : name} ${code}`}
          aside={<StatusTag {...TAG[outcome]} />}
        />
        <View className="cap mt4">{words}</View>
      </Card>
    </View>
  )
}

/** 待核: read without a connection and not let in when it was looked at. */
function Doubts({ list: { fairId, doubts, doubtCount } }: { list: DoorList }) {
  const { submit, busy, error } = useSubmit((scanId: string) =>
    call(settleScan, { params: { id: fairId }, body: { scanId } }),
  )
  if (doubts.length === 0) return null
  return (
    <>
      <SectionHead title="待核" sub={`${doubtCount} 个，离线时记下的`} />
      <SubmitFeedback error={error} />
      {doubts.map(({ id, code, name, outcome, at }) => (
        <Card key={id}>
          <CardHead
            title={`${name === '' ? '报名码' : name} ${code}`}
            sub={<View className="cap">{`${momentLabel(at)}，${SCAN_OUTCOME_LABEL[outcome]}`}</View>}
            aside={
              <Button
                kind="outline"
                size="m"
                busy={busy}
                busyText="正在记"
                label={`核过了 ${code}`}
                onTap={() => void submit(id)}
              >
                核过了
              </Button>
            }
          />
        </Card>
      ))}
    </>
  )
}

const countOf = ({ codes: { coming, entered, waiting, gone } }: DoorList) =>
  [coming, entered, waiting, gone].reduce((sum, packed) => sum + packedCount(packed), 0)

/** 入场核验: a code scanned or typed, with or without a connection; who walks in is entered here. */
export function DoorPanel({ fairId, wanted }: { fairId: string; wanted: boolean }) {
  const door = useDoor(fairId, wanted)
  const { list, waiting, handIn, online } = door
  const [said, setSaid] = useState<Said | null>(null)
  const [walking, setWalking] = useState(false)
  if (door.refused && door.error !== undefined)
    return (
      <>
        <ErrorState error={door.error} title="不能核验这场招聘会的入场" onRetry={door.retry} />
        {waiting.length > 0 && (
          <Note icon="alert" tone="amber">
            {`这台手机还有 ${waiting.length} 个码没交上去，请告诉统筹：${waiting.join('、')}`}
          </Note>
        )}
      </>
    )
  if (list === undefined && waiting.length === 0)
    return door.error ? (
      <ErrorState error={door.error} title="没能取到入场名单" onRetry={door.retry} />
    ) : (
      <Skeleton cards={2} />
    )
  return (
    <>
      <Card padding="tight" rows>
        <ListRow
          icon="users"
          strong
          title={list === undefined ? '名单还没取到' : `已入场 ${list.entered} 人，名额 ${list.capacity} 人`}
          sub={
            list === undefined
              ? '先照常扫码，连上后核验'
              : `${momentLabel(list.fetchedAt)} 把 ${countOf(list)} 个报名码取到手机里，没有网也能核验`
          }
        />
        {waiting.length > 0 && (
          <ListRow
            icon="offline"
            title={`${waiting.length} 个码已记录待核验`}
            sub={online ? '正在交上去' : '没有网络，连上后自动交'}
            acts
            aside={online ? '现在交' : undefined}
            onTap={online ? () => void handIn.submit() : undefined}
          />
        )}
      </Card>
      <SubmitFeedback error={handIn.error} />
      <CodeForm read={async (words) => setSaid(await door.read(words))} onBegin={() => setSaid(null)} />
      {said && <SaidCard fairId={fairId} said={said} />}
      {!online && (
        <Note icon="offline" tone="amber">
          没有网络：照常扫码和输数字，记在这台手机里，连上后自动核验。
        </Note>
      )}
      <Card padding="tight" rows>
        <ListRow
          icon="plus"
          title="现场登记"
          sub="没报名的人，填姓名和手机号就能进"
          acts
          onTap={() => setWalking(true)}
        />
      </Card>
      {list !== undefined && <Doubts list={list} />}
      {list !== undefined && online && <DoorNames fairId={fairId} />}
      {walking && (
        <WalkInSheet
          fairId={fairId}
          onDone={() => setSaid({ code: '', outcome: 'entered' })}
          onClose={() => setWalking(false)}
        />
      )}
    </>
  )
}
