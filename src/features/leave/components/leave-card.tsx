import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import {
  acceptLeave,
  backWords,
  cancelLeave,
  LEAVE_STATE_LABEL,
  spanWords,
  workingDaysWords,
  type Leave,
  type LeaveState,
} from '@talent/contract/leave'
import { Avatar } from '@/components/data/avatar'
import { StatusTag, type Tag } from '@/components/data/status-tag'
import { Confirm } from '@/components/feedback/confirm'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { errorLine } from '@/lib/error-text'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { DeclineSheet, NameSheet } from './leave-sheets'
import './leave-card.scss'

const LOOK: Record<LeaveState, Omit<Tag, 'text'>> = {
  asked: { tone: 'amber', icon: 'clock' },
  covered: { tone: 'blue', icon: 'check' },
  uncovered: { tone: 'red', icon: 'alert' },
  cancelled: { tone: 'grey', icon: 'close' },
}

const stateText = ({ state, standIn }: Leave): string =>
  state === 'asked' ? `等${standIn?.name ?? ''}接受` : LEAVE_STATE_LABEL[state]

/** Who stands in, and what that means, in a line each. */
function standInWords(leave: Leave): [string, string] {
  const { state, standIn, dueCount, declined, viewer } = leave
  const due = dueCount === 0 ? '期间没有到期的件' : `期间到期的 ${dueCount} 件由代班人回话`
  if (viewer === 'stand_in')
    return [
      state === 'covered' ? '您代班，已接受' : `${leave.away.name}请您代班`,
      dueCount === 0 ? due : `期间到期的 ${dueCount} 件由您回话，办结仍记${leave.away.name}名下`,
    ]
  if (standIn === null) {
    const choose = viewer === 'away' ? '请选一位，统筹也会看到' : '请选一位'
    return ['还没有人代班', declined === '' ? choose : `上一位说：${declined}`]
  }
  return [`${standIn.name}代班，${state === 'covered' ? '已接受' : '还没接受'}`, due]
}

/** What the reader may do with a leave, and what pressing it led to. */
function LeaveActions({ leave }: { leave: Leave }) {
  const [open, setOpen] = useState<'decline' | 'name' | 'cancel' | null>(null)
  const change = { params: { id: leave.id }, body: { version: leave.version } }
  const accepting = useSubmit(() => call(acceptLeave, change))
  const cancelling = useSubmit(async () => {
    await call(cancelLeave, change)
    setOpen(null)
  })
  const may = (event: Leave['allowedEvents'][number]) => leave.allowedEvents.includes(event)
  const close = () => setOpen(null)
  return (
    <>
      {leave.allowedEvents.length > 0 && (
        <View className="btns mt12">
          {may('name') && (
            <Button kind="outline" onTap={() => setOpen('name')}>
              {leave.standIn === null ? '选代班人' : '改代班'}
            </Button>
          )}
          {may('cancel') && (
            <Button kind="danger" onTap={() => setOpen('cancel')}>
              取消请假
            </Button>
          )}
          {may('decline') && (
            <Button kind="outline" onTap={() => setOpen('decline')}>
              不能代班
            </Button>
          )}
          {may('accept') && (
            <Button busy={accepting.busy} busyText="正在接受" onTap={() => void accepting.submit()}>
              接受代班
            </Button>
          )}
        </View>
      )}
      {accepting.error && <View className="aux red mt8">{errorLine(accepting.error)}</View>}
      {open === 'decline' && <DeclineSheet leave={leave} onClose={close} />}
      {open === 'name' && <NameSheet leave={leave} onClose={close} />}
      <Confirm
        open={open === 'cancel'}
        title="取消这次请假？"
        text={
          cancelling.error
            ? errorLine(cancelling.error)
            : `${leave.begun ? '马上恢复派件，排队的件会先给您' : '这段时间照常派件'}，预约时段也重新开放。`
        }
        stay="不取消"
        act="取消请假"
        busy={cancelling.busy}
        onStay={close}
        onAct={() => void cancelling.submit()}
      />
    </>
  )
}

/** One leave: when, who stands in, and what can be done about it. */
export function LeaveCard({ leave, onTap }: { leave: Leave; onTap?: () => void }) {
  const [who, what] = standInWords(leave)
  const face = leave.viewer === 'away' ? leave.standIn : leave.away
  return (
    <Card>
      <View className="between">
        <View className="g">
          <View className="h-title">
            {leave.viewer === 'away' ? spanWords(leave) : `${leave.away.name}请假 ${spanWords(leave)}`}
          </View>
          <Text className="cap">{`${workingDaysWords(leave.halves)}，${backWords(leave.backOn)}起恢复`}</Text>
        </View>
        <StatusTag {...LOOK[leave.state]} text={stateText(leave)} />
      </View>
      <View className="leave-card__who mt8">
        <Avatar name={face?.name ?? '无'} />
        <View className="g">
          <View>{who}</View>
          <Text className="cap">{what}</Text>
        </View>
      </View>
      <LeaveActions leave={leave} />
      {onTap && (
        <View className="mt8">
          <Button kind="quiet" full onTap={onTap}>
            看交接
          </Button>
        </View>
      )}
    </Card>
  )
}
