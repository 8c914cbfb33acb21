import { useState } from 'react'
import { View } from '@tarojs/components'
import {
  needsCalendarReason,
  setCalendarDay,
  type CalendarYear,
  type DayString,
  type MovedRequests,
} from '@talent/contract/calendar'
import { Month, type MonthDay } from '@/components/data/month'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { MonthHead } from '@/components/layout/month-head'
import { PageShell } from '@/components/layout/page-shell'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { a11y } from '@/lib/a11y'
import { todayInChina } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { monthGrid } from '@/lib/month-grid'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useCalendarYear } from '../api'
import { dayKind, kindsOf, monthWords, movedText, signOf } from '../labels'
import { DayFields, type DayEdit } from './day-fields'
import { EffectCard } from './effect-card'
import { ProvisionalNote } from './provisional-note'
import { MovedList, VersionsCard } from './versions-card'

/** How a day stands now, as it would be entered. */
function editOf(data: CalendarYear, day: DayString): DayEdit {
  const note = data.overrides.find((one) => one.day === day)?.note ?? ''
  return { kind: kindsOf(data)(day), note, reason: '' }
}

const isSame = (a: DayEdit, b: DayEdit): boolean =>
  a.kind === b.kind && a.note === b.note && a.reason === b.reason

/** What was entered of days and isn't saved yet: each day has its own, whatever month is looked at. */
type Edits = Readonly<Record<DayString, DayEdit>>

const firstOf = (month: string): DayString => {
  const today = todayInChina()
  return today.startsWith(month) ? today : `${month}-01`
}

/** The working calendar, month by month: how the offices work on each day, and changing one. */
export function WorkCalendar({ title }: { title: string }) {
  const [day, setDay] = useState<DayString>(todayInChina)
  const [edits, setEdits] = useState<Edits>({})
  const [moved, setMoved] = useState<{ day: DayString; requests: MovedRequests } | null>(null)
  const [asked, setAsked] = useState(false)
  const large = useLargeText()
  const [month, year] = [day.slice(0, 7), day.slice(0, 4)]
  const { data, error, retry } = useCalendarYear(year)
  const forget = (edited: DayString, sent: DayEdit) =>
    setEdits(({ [edited]: now, ...others }) => (now && now !== sent ? { ...others, [edited]: now } : others))
  const save = useSubmit(async (edited: DayString, edit: DayEdit) => {
    const saved = await call(setCalendarDay, { params: { day: edited }, body: edit })
    setMoved({ day: edited, requests: saved.moved })
    setAsked(false)
    forget(edited, edit)
  })
  const choose = (next: DayString) => {
    setDay(next)
    setAsked(false)
    save.clearError()
  }

  if (data === undefined)
    return (
      <PageShell
        title={title}
        top={<MonthHead month={month} sub="" onMonth={(next) => choose(firstOf(next))} />}
      >
        {error ? <ErrorState error={error} title="没能加载工作日历" onRetry={retry} /> : <Skeleton />}
      </PageShell>
    )

  const kindOn = kindsOf(data)
  const days = monthGrid(month).flat()
  const current = editOf(data, day)
  const edit = edits[day] ?? current
  const past = needsCalendarReason(day, todayInChina())
  const lacksReason = past && edit.reason.trim() === ''
  const faults = {
    ...fieldFaults(save.error),
    ...(asked && lacksReason ? { reason: '这一天已经过去，请写明为什么改' } : {}),
  }
  const press = () => {
    setAsked(true)
    if (!isSame(edit, current) && !lacksReason)
      void save.submit(day, { ...edit, reason: past ? edit.reason : '' })
  }
  const dayOf = (one: DayString): MonthDay | null => {
    if (!one.startsWith(month)) return null
    const sign = signOf(kindOn(one), one)
    return { signs: sign === null ? [] : [sign], said: dayKind(kindOn(one), one), choosable: true }
  }
  return (
    <PageShell
      title={title}
      demo
      top={
        <MonthHead
          month={month}
          sub={monthWords(
            days.filter((one) => one.startsWith(month)),
            kindOn,
          )}
          onMonth={(next) => choose(firstOf(next))}
        />
      }
      footer={
        <ActionBar
          feedback={{
            faults,
            error: save.error,
            words: asked && isSame(edit, current) ? '这一天还没有改动' : undefined,
          }}
        >
          <Button full busy={save.busy} busyText="正在保存" onTap={press}>
            保存
          </Button>
        </ActionBar>
      }
    >
      {data.provisional && <ProvisionalNote year={year} />}
      <Month
        month={month}
        dayOf={dayOf}
        legend={[
          ['off', '放假'],
          ['made-up', '补班'],
          ['half', '只上半天'],
        ]}
        chosen={day}
        onChoose={choose}
      />
      <DayFields
        day={day}
        edit={edit}
        provisional={data.provisional}
        past={past}
        picked={large}
        sending={save.busy}
        faults={faults}
        onDay={choose}
        onChange={(next) => setEdits((all) => ({ ...all, [day]: next }))}
      />
      {edit.kind !== current.kind && <EffectCard day={day} kind={edit.kind} />}
      {moved?.day === day && (
        <View {...a11y({ role: 'status' })}>
          <Note tone="green" icon="check-circle">
            {`已保存，${movedText(moved.requests)}`}
            <MovedList moved={moved.requests} />
          </Note>
        </View>
      )}
      {data.versions.length > 0 && <VersionsCard versions={data.versions} />}
    </PageShell>
  )
}
