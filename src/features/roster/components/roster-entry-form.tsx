import { useState } from 'react'
import { View } from '@tarojs/components'
import { saveRosterEntry, type RosterChoices, type RosterEntry } from '@talent/contract/roster'
import { monthDayOf } from '@talent/contract/calendar'
import { Avatar } from '@/components/data/avatar'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Form } from '@/components/form/form'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import { momentLabel } from '@/lib/dates'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { back, go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { routes } from '@/routes'
import { inputOf, typedOf } from '../roster-draft'
import { awayLine, differences, dutyTag, wechatLine } from '../roster-words'
import { PlaceFields } from './place-fields'
import { TrialCard } from './trial-card'
import { WithdrawSheet } from './withdraw-sheet'

function EntryHead({ entry }: { entry: RosterEntry }) {
  const line = awayLine(entry)
  return (
    <View className="row">
      <Avatar name={entry.name} size={48} />
      <View className="g">
        <View className="h-section">{entry.name}</View>
        <View className="aux ink7">
          <Facts facts={[entry.departmentName, `在办 ${entry.load}/${entry.capacity}`]} />
        </View>
        <View className="cap">{wechatLine(entry)}</View>
        {line && <View className="cap amber">{line}</View>}
      </View>
      <StatusTag {...dutyTag(entry)} />
    </View>
  )
}

function History({ history }: Pick<RosterEntry, 'history'>) {
  if (history.length === 0) return null
  return (
    <>
      <SectionHead title="改过什么" sub="谁、什么时候" />
      <Card padding="tight" rows>
        {history.map(({ at, byName, what }) => (
          <ListRow key={`${at}${what}`} title={what} sub={<Facts facts={[byName, momentLabel(at)]} />} />
        ))}
      </Card>
    </>
  )
}

/** Somebody else saved meanwhile: what they saved beside what is typed, and one of the two is chosen. */
function OvertakenNote({
  lines,
  onMine,
  onTheirs,
}: {
  lines: readonly string[]
  onMine: () => void
  onTheirs: () => void
}) {
  return (
    <Note tone="amber" icon="alert">
      <View className="strong">这位专员刚刚被改过。您填的都在，现在保存着的是：</View>
      {lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
      {lines.length === 0 && <View>和您填的一样</View>}
      <View className="btns mt8">
        <Button kind="outline" size="m" onTap={onMine}>
          用我填的
        </Button>
        <Button kind="quiet" size="m" onTap={onTheirs}>
          用现在的
        </Button>
      </View>
    </Note>
  )
}

/** 编辑专员: what one may be given, and what comes of it before it is saved. */
export function RosterEntryForm({ entry, choices }: { entry: RosterEntry; choices: RosterChoices }) {
  const [ending, setEnding] = useState(false)
  const saved = typedOf(entry)
  const { part, change, clear } = useKeptPart('desk-edit', `roster:${entry.id}`, saved)
  const overtaken = part.version !== entry.version
  const { submit, busy, error } = useSubmit(async () => {
    await call(saveRosterEntry, {
      params: { id: entry.id },
      body: { version: part.version, place: inputOf(part) },
    })
    clear()
    back()
  })
  const faults = fieldFaults(error)
  return (
    <PageShell
      title={routes.rosterEntry.title}
      demo
      top={<EntryHead entry={entry} />}
      footer={
        <ActionBar feedback={{ faults, error }}>
          <Button full busy={busy} busyText="正在保存" onTap={() => void submit()}>
            保存
          </Button>
        </ActionBar>
      }
    >
      <Form sending={busy}>
        {overtaken && !busy && (
          <OvertakenNote
            lines={differences(part, saved, choices)}
            onMine={() => change({ version: entry.version })}
            onTheirs={clear}
          />
        )}
        <PlaceFields place={part} choices={choices} load={entry.load} faults={faults} change={change} />
      </Form>
      <TrialCard id={entry.id} place={part} />
      <Card padding="tight" rows>
        {entry.leave === null ? (
          <ListRow icon="calendar" title="请假与代班" aside="无" />
        ) : (
          <ListRow
            icon="calendar"
            title="请假与代班"
            aside={`${monthDayOf(entry.leave.from)} – ${monthDayOf(entry.leave.to)}`}
            onTap={() => go('leave', { id: entry.leave?.id ?? '' })}
          />
        )}
        <ListRow
          icon="withdraw"
          title={entry.load > 0 ? `停用，先转走 ${entry.load} 件` : '停用'}
          acts
          danger
          onTap={() => setEnding(true)}
        />
      </Card>
      <History history={entry.history} />
      {ending && <WithdrawSheet entry={entry} onClose={() => setEnding(false)} />}
    </PageShell>
  )
}
