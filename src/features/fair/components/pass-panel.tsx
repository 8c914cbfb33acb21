import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { acceptFairPlace, cancelFairPass, type FairPass } from '@talent/contract/fair'
import { Picture } from '@/components/data/picture'
import { KvList } from '@/components/data/kv-list'
import { StatusTag } from '@/components/data/status-tag'
import { Confirm } from '@/components/feedback/confirm'
import { Note } from '@/components/feedback/note'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { a11y } from '@/lib/a11y'
import { clockTime, momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { CheckInCard } from './check-in-card'
import { addToCalendar } from '../open-calendar'
import { fairTime, passTag } from '../words'
import './pass-panel.scss'

/** The code itself: grey with the time once it has been used. */
function CodeCard({ pass }: { pass: FairPass }) {
  const { title, place, picture, code, name, state, enteredAt } = pass
  const used = state === 'entered'
  return (
    <Card className={used ? 'fair-pass fair-pass--used' : 'fair-pass'}>
      <View className="h-head">{title}</View>
      <View className="aux mt4">{`${fairTime(pass)}，${place}`}</View>
      <Picture className="fair-pass__picture" src={picture} label="报名码的二维码，给工作人员扫" />
      <View className="fair-pass__code num">
        <Text selectable userSelect>
          {code}
        </Text>
      </View>
      <View className="cap mt4" {...a11y({ role: 'status' })}>
        {used && enteredAt !== null
          ? `${momentLabel(enteredAt)} 已入场，这个码不能再用`
          : '扫不上就报这 6 个数字。没有网也能打开，已存在手机里。'}
      </View>
      <View className="fair-pass__facts">
        <KvList facts={[{ label: '姓名', value: name }]} />
      </View>
    </Card>
  )
}

/** 候补: how many come before; or a place that is held. */
function WaitingCard({ pass }: { pass: FairPass }) {
  const { fairId: id, title, state, before, offeredUntil } = pass
  const { submit, busy, error } = useSubmit(() => call(acceptFairPlace, { params: { id } }))
  return (
    <Card>
      <View className="card-head">
        <View className="h-title g">{title}</View>
        <StatusTag {...passTag(state)} />
      </View>
      <View className="aux mt4">{`${fairTime(pass)}，${pass.place}`}</View>
      {state === 'waiting' ? (
        <View className="mt8">
          {`前面还有 ${before} 人。有人取消就按先后轮到您，会发消息，给您留两小时确认。`}
        </View>
      ) : (
        <>
          <View className="mt8">
            {`轮到您了，名额留到 ${offeredUntil === null ? '' : `${momentLabel(offeredUntil)}`}，确认后出报名码。`}
          </View>
          <SubmitFeedback error={error} />
          <View className="mt12">
            <Button full busy={busy} busyText="正在确认" onTap={() => void submit()}>
              确认参加
            </Button>
          </View>
        </>
      )}
    </Card>
  )
}

/** One's own sign-up: the code to show, or how the 候补 goes; cancelled in one press. */
export function PassPanel({ pass, alone }: { pass: FairPass; alone: boolean }) {
  const { fairId: id, state } = pass
  const [asking, setAsking] = useState(false)
  const calendar = useSubmit(() => addToCalendar(pass))
  const cancelling = useSubmit(async () => {
    await call(cancelFairPass, { params: { id } })
    setAsking(false)
  })
  if (state === 'cancelled' || state === 'lapsed')
    return (
      <Card>
        <View className="card-head">
          <View className="h-title g">{pass.title}</View>
          <StatusTag {...passTag(state)} />
        </View>
        <View className="aux mt4">名额已经给了后面的人。报名没截止的话，可以再报一次，报名码不变。</View>
        <View className="mt12">
          <Button full kind="outline" onTap={() => go('fair', { id })}>
            看这场招聘会
          </Button>
        </View>
      </Card>
    )
  return (
    <>
      {alone && (
        <Note icon="offline">{`没有网络，显示的是手机里存的，${clockTime(pass.startsAt)} 入场照样可以用。`}</Note>
      )}
      {state === 'waiting' || state === 'offered' ? <WaitingCard pass={pass} /> : <CodeCard pass={pass} />}
      {(state === 'booked' || state === 'offered') && <CheckInCard fair={{ ...pass, id }} />}
      <Card padding="tight" rows>
        {state === 'booked' && (
          <ListRow
            icon="calendar"
            title="加到手机日历"
            sub="改了时间再加一次，旧的会被替换"
            onTap={() => void calendar.submit()}
          />
        )}
        <ListRow icon="building" title="看参会单位和岗位" onTap={() => go('fair', { id })} />
        {state !== 'entered' && (
          <ListRow
            icon="withdraw"
            danger
            title="去不了，取消报名"
            sub="名额让给后面的人，随时可取消"
            acts
            onTap={() => setAsking(true)}
          />
        )}
      </Card>
      <SubmitFeedback error={calendar.error ?? cancelling.error} />
      <Confirm
        open={asking}
        title="取消这场的报名？"
        text="名额马上给后面的人。报名没截止时还能再报。"
        stay="先不取消"
        act="取消报名"
        busy={cancelling.busy}
        onStay={() => setAsking(false)}
        onAct={() => void cancelling.submit()}
      />
    </>
  )
}
