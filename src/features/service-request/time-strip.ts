import { isNear, standingOf, TAKEN_OVER_FROM, type RequestDetail } from '@talent/contract/service-request'
import { addDays } from '@talent/contract/calendar'
import type { NextStepStripProps } from '@/components/data/next-step'
import { dueLabel, monthDay, remainingLabel, todayInChina } from '@/lib/dates'

type Viewer = RequestDetail['viewer']
type Strip = Pick<NextStepStripProps, 'tone' | 'lead' | 'what' | 'by' | 'remark'> & {
  who: Extract<NextStepStripProps['who'], { icon: unknown }>
}
export type Timed = Pick<RequestDetail, 'state' | 'clock' | 'attention' | 'commissioner' | 'talentName'>

/** `今天 18:00 前`, `明天 18:00 前`, `11月26日 周四前`. */
const by = (day: string): string => (day === addDays(todayInChina(), 1) ? '明天 18:00 前' : dueLabel(day))

interface Said extends Timed {
  readonly name: string
  readonly title: string
}

/** What a request is about beside its next step: what holds, and in which words each of the three reads it. */
interface TimeRow {
  readonly holds: (request: Timed) => boolean
  readonly icon: (request: Timed, viewer: Viewer) => Strip['who']['icon']
  readonly words: Record<Viewer, (said: Said) => Omit<Strip, 'who'>>
}

const isLate = ({ clock }: Pick<Timed, 'clock'>) => standingOf(clock) === 'late'
const lateLead = ({ clock }: Pick<Timed, 'clock'>) => remainingLabel(-clock.lateBy)
const notDone = ({ state }: Pick<Timed, 'state'>) => (state === 'submitted' ? '受理' : '办结')
const supervisor = ({ attention }: Timed) => attention.supervision?.by ?? '统筹人员'
const answerBy = ({ attention }: Timed) => {
  const day = attention.answerBy ?? todayInChina()
  return day < todayInChina() ? `本该 ${monthDay(day)}前` : by(day)
}
const supervisedBy = ({ attention: { supervision } }: Timed) =>
  supervision === null
    ? ''
    : supervision.remaining < 0
      ? `已过 ${monthDay(supervision.dueOn)}`
      : by(supervision.dueOn)
const isAnswered = ({ attention }: Timed) => (attention.supervision?.answer ?? null) !== null

const SUPERVISED: TimeRow = {
  holds: ({ attention }) => attention.supervision !== null,
  icon: (request, viewer) => (viewer === 'coordinator' && isAnswered(request) ? 'chat' : 'flag'),
  words: {
    talent: (said) => ({
      tone: 'over',
      lead: supervisor(said),
      what: '在督办',
      by: `${supervisedBy(said)}给您准信`,
    }),
    commissioner: (said) =>
      isAnswered(said)
        ? { tone: 'wait', lead: '督办已回复', what: `，等${supervisor(said)}`, by: lateLead(said) }
        : {
            tone: 'over',
            lead: '督办：',
            what: '写原因和新日子',
            by: `${supervisedBy(said)}，回给${supervisor(said)}`,
          },
    coordinator: (said) => {
      const answer = said.attention.supervision?.answer ?? null
      return answer === null
        ? {
            tone: 'over',
            lead: '督办中',
            what: `，等${said.name}回复`,
            by: `${supervisedBy(said)}，逾期换人`,
          }
        : {
            tone: 'staff',
            lead: `${said.name}已回复：`,
            what: answer.newDay === null ? '没写日子' : `改到 ${monthDay(answer.newDay)}`,
            by: `原因：${answer.reason}`,
          }
    },
  },
}

/** The most pressing first: the first that holds is shown. */
export const TIME_ROWS: readonly TimeRow[] = [
  {
    holds: ({ attention }) => attention.nudges >= TAKEN_OVER_FROM,
    icon: (_request, viewer) => (viewer === 'coordinator' ? 'phone' : 'bell'),
    words: {
      talent: ({ attention, ...rest }) => ({
        tone: 'over',
        lead: `催办 ${attention.nudges} 次，统筹人员`,
        what: '接手',
        by: `${answerBy({ attention, ...rest })}给您回话`,
      }),
      commissioner: ({ attention }) => ({
        tone: 'over',
        lead: `催办 ${attention.nudges} 次`,
        what: '，统筹已接手',
        by: '请把进展写进会话',
      }),
      coordinator: (said) => ({
        tone: 'you',
        lead: '轮到您：',
        what: `给${said.talentName}回电`,
        by: `${answerBy(said)}，写下结果`,
      }),
    },
  },
  SUPERVISED,
  {
    holds: ({ attention }) => attention.unaccepted,
    icon: () => 'alert',
    words: {
      talent: () => ({ tone: 'over', lead: '还没受理', what: '，已报统筹', by: '统筹人员为您安排' }),
      commissioner: () => ({ tone: 'over', lead: '没按时受理', what: '，已报统筹', by: '请马上受理' }),
      coordinator: ({ name }) => ({
        tone: 'you',
        lead: '轮到您：',
        what: '重新分派',
        by: `换到${name}仍没有受理`,
      }),
    },
  },
  {
    holds: ({ attention }) => attention.reassignedFrom !== null,
    icon: () => 'transfer',
    words: {
      talent: ({ title }) => ({
        tone: 'staff',
        lead: `已换${title}`,
        what: '受理',
        by: '前一位没按时受理，承诺日不变',
      }),
      commissioner: ({ attention }) => ({
        tone: 'you',
        lead: '新转来：',
        what: '今天受理',
        by: `${attention.reassignedFrom}未按时受理，承诺日不变`,
      }),
      coordinator: ({ attention, name }) => ({
        tone: 'wait',
        lead: `${attention.reassignedFrom} → ${name}，`,
        what: '自动换',
        by: '再不受理由您分派',
      }),
    },
  },
  {
    holds: isLate,
    icon: () => 'alert',
    words: {
      talent: (said) => ({
        tone: 'over',
        lead: lateLead(said),
        by: `${said.title}还没${notDone(said)}，已报统筹`,
      }),
      commissioner: (said) => ({ tone: 'over', lead: lateLead(said), by: '今天写清原因和新的日子' }),
      coordinator: (said) => ({
        tone: 'over',
        lead: lateLead(said),
        by: `${said.name}未${notDone(said)}，可督办`,
      }),
    },
  },
  {
    holds: ({ attention }) => attention.nudges > 0,
    icon: () => 'bell',
    words: {
      talent: (said) => ({
        tone: 'staff',
        lead: '您已催办',
        what: '，统筹也知道了',
        by: `${said.title}${answerBy(said)}回话`,
      }),
      commissioner: (said) => ({
        tone: 'you',
        lead: '催办 1 次',
        what: '，请回话',
        by: answerBy(said),
        remark: '统筹已知',
      }),
      coordinator: (said) => ({
        tone: 'wait',
        lead: `${said.talentName}催办 1 次`,
        by: `${said.name}${answerBy(said)}回话`,
      }),
    },
  },
  {
    holds: ({ clock }) => isNear(clock),
    icon: () => 'clock',
    words: {
      talent: (said) => near('staff', said),
      commissioner: (said) => near('you', said),
      coordinator: (said) => near('you', said),
    },
  },
  {
    holds: ({ clock }) => clock.firstDueOn !== null && clock.phase === 'running',
    icon: () => 'calendar',
    words: {
      talent: (said) => extended('staff', '延到 ', said),
      commissioner: (said) => extended('staff', '已延到 ', said),
      coordinator: (said) => extended('wait', '延期 1 次，到 ', said),
    },
  },
]

const near = (tone: Strip['tone'], { clock }: Timed): Omit<Strip, 'who'> => ({
  tone,
  lead: '即将超期',
  by: clock.dueOn === null ? undefined : by(clock.dueOn),
  remark: remainingLabel(clock.remaining ?? 0),
})

const extended = (tone: Strip['tone'], lead: string, { clock, attention }: Timed): Omit<Strip, 'who'> => ({
  tone,
  lead: `${lead}${clock.dueOn === null ? '' : monthDay(clock.dueOn)}`,
  what: clock.firstDueOn === null ? undefined : `，原定 ${monthDay(clock.firstDueOn)}`,
  by: attention.extensionReason === null ? undefined : `原因：${attention.extensionReason}`,
})

const saidOf = (request: Timed): Said => ({
  ...request,
  name: request.commissioner?.name ?? '统筹人员',
  title: request.commissioner?.title ?? '统筹人员',
})
const stripOf = (row: TimeRow, request: Timed, viewer: Viewer): NextStepStripProps => ({
  who: { icon: row.icon(request, viewer) },
  ...row.words[viewer](saidOf(request)),
})

/** What is to be said about the time of a request, in the words of whoever reads it; null: nothing beside its next step. */
export function timeStrip(request: Timed, viewer: Viewer): NextStepStripProps | null {
  const row = TIME_ROWS.find(({ holds }) => holds(request))
  return row === undefined || standingOf(request.clock) === 'ended' ? null : stripOf(row, request, viewer)
}

/** Of its 督办 alone, whatever else there is; null: there is none. */
export const supervisionStrip = (request: Timed, viewer: Viewer): NextStepStripProps | null =>
  SUPERVISED.holds(request) ? stripOf(SUPERVISED, request, viewer) : null
