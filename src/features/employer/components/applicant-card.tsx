import { View } from '@tarojs/components'
import { APPLICATION_STATE_LABEL, type ApplicationState } from '@talent/contract/application'
import type { Applicant } from '@talent/contract/employer'
import { Avatar } from '@/components/data/avatar'
import { StatusTag, type Tag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { timeLabel, whereLabel } from '@/features/booking'
import { dueLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { ApplicantFacts } from './applicant-facts'
import { isPassable } from './pass-sheet'

export const STATE_LOOK: Record<ApplicationState, Omit<Tag, 'text'>> = {
  sent: { tone: 'grey', icon: 'send' },
  viewed: { tone: 'blue', icon: 'eye' },
  invited: { tone: 'amber', icon: 'calendar' },
  hired: { tone: 'green', icon: 'check-circle' },
  unsuitable: { tone: 'grey', icon: 'close' },
  withdrawn: { tone: 'grey', icon: null },
}

/** How many of what the post asks hold, as it was when they applied. */
function fitWords({ fit, lacks }: Applicant): { text: string; look: string } | null {
  const { met = 0, unmet = 0, unknown = 0 } = fit ?? {}
  // What they sent says it; what else they answered is known as a number alone.
  if (lacks.length > 0) {
    const all = Math.max(unmet, lacks.length)
    return { text: `差 ${all} 项${all > lacks.length ? '，其中' : '：'}${lacks.join('；')}`, look: 'amber' }
  }
  if (fit === null) return null
  if (unmet > 0) return { text: `差 ${unmet} 项要求`, look: 'amber' }
  if (unknown > 0) return { text: `${unknown} 项要求待核实`, look: 'ink7' }
  return { text: `${met} 项要求都满足`, look: 'green' }
}

/** Somebody else's account is nobody's business here. */
export const TWIN = '这个岗位有另一份投递，姓名和电话与这份相同，可能是同一个人。请先问清再答复'

export function ApplicantHead({ applicant }: { applicant: Applicant }) {
  const { name, state, stage } = applicant
  return (
    <View className="between">
      <Avatar name={name} />
      <View className="g">
        <View className="h-title">{name}</View>
        <View className="cap">
          <ApplicantFacts applicant={applicant} postTitle={applicant.postTitle} />
        </View>
        {stage !== null && (
          <View className="cap">{`第 ${stage.number} 步 ${stage.name}，共 ${stage.of} 步`}</View>
        )}
      </View>
      <StatusTag {...STATE_LOOK[state]} text={APPLICATION_STATE_LABEL[state]} />
    </View>
  )
}

const CAME = { attended: '已到', no_show: '未到' } as const

/** Where the interview by a time stands. */
function interviewWords({ interview }: Applicant): string | null {
  if (interview === null) return null
  const { offer, booking } = interview
  if (booking?.state === 'booked' && booking.time !== null)
    return `面试：${timeLabel(booking.time.startsAt)}，${whereLabel(booking.time)}`
  if ((booking?.state === 'attended' || booking?.state === 'no_show') && booking.time !== null)
    return `面试：${timeLabel(booking.time.startsAt)}，${CAME[booking.state]}`
  if (offer === 'declined') return `时间都不行：${interview.declined}`
  if (offer !== 'offered' && booking?.state !== 'cancelled') return null
  return interview.reminded ? '还没选面试时间，已提醒对方' : '等对方选面试时间'
}

/** Somebody who applied, with what is owed to them and by when. */
export function ApplicantCard({
  applicant,
  onRefuse,
  onInvite,
  onPass,
}: {
  applicant: Applicant
  onRefuse: () => void
  onInvite: () => void
  onPass: () => void
}) {
  const { id, name, state, next } = applicant
  const [fit, interview] = [fitWords(applicant), interviewWords(applicant)]
  const passable = isPassable(applicant)
  const open = () => go('applicant', { id })
  return (
    <Card>
      <ApplicantHead applicant={applicant} />
      {fit && <View className={`mt8 ${fit.look}`}>{fit.text}</View>}
      {applicant.twin && (
        <View className="mt8">
          <Note tone="amber" icon="alert">
            {TWIN}
          </Note>
        </View>
      )}
      {interview !== null && (
        <View className="mt8">
          <Note icon="calendar">{interview}</Note>
        </View>
      )}
      {next !== null && next.remaining <= 1 && (
        <View className="mt8">
          <Note tone="amber" icon="clock">
            {next.remaining < 0
              ? `超期 ${-next.remaining} 个工作日，还没回复`
              : `${dueLabel(next.dueOn)}${next.what}`}
          </Note>
        </View>
      )}
      <View className="btns mt12">
        <Button
          size="m"
          kind={state === 'sent' ? 'primary' : 'outline'}
          label={`看简历：${name}`}
          onTap={open}
        >
          看简历
        </Button>
        {/* Beside a stage to pass there is no room for it: it is in the applicant's page. */}
        {(state === 'sent' || state === 'viewed') && !passable && (
          <Button size="m" kind="outline" label={`邀面试：${name}`} onTap={onInvite}>
            邀面试
          </Button>
        )}
        {passable && (
          <Button size="m" kind="outline" label={`${name}这一步通过`} onTap={onPass}>
            通过
          </Button>
        )}
        {(state === 'sent' || state === 'viewed') && (
          <Button size="m" kind="quiet" label={`${name}不合适`} onTap={onRefuse}>
            不合适
          </Button>
        )}
      </View>
    </Card>
  )
}
