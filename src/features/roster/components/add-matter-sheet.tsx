import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import {
  saveRosterEntry,
  type RosterChoices,
  type RosterEntry,
  type RosterRow,
} from '@talent/contract/roster'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { Form } from '@/components/form/form'
import { FormField } from '@/components/form/form-field'
import { Sheet } from '@/components/layout/sheet'
import { fieldFaults } from '@/lib/error-text'
import { useKeptPart } from '@/lib/kept-part'
import { call } from '@/lib/request'
import { toggled } from '@/lib/toggled'
import { useSubmit } from '@/lib/use-submit'
import { useRosterChoices, useRosterEntry } from '../api'
import { inputOf, typedOf } from '../roster-draft'
import { TrialCard } from './trial-card'

interface AddMatterSheetProps {
  member: Pick<RosterRow, 'id' | 'name'>
  onClose: () => void
}

const FIELD = 'place.matterCodes'

/** Onto what they handle at that moment, so nothing another coordinator saved meanwhile is lost. */
export function AddMatters({
  member,
  known,
  missing,
  onClose,
}: AddMatterSheetProps & {
  known: { entry: RosterEntry; choices: RosterChoices } | null
  /** In place of what isn't known yet. */
  missing: ReactNode
}) {
  const { part, change, clear } = useKeptPart<{ codes: string[] }>('desk-edit', `roster-add:${member.id}`, {
    codes: [],
  })
  const [pressed, setPressed] = useState(false)
  const offered = known
    ? known.choices.matters.filter(({ code }) => !known.entry.place.matterCodes.includes(code))
    : []
  const codes = offered.flatMap(({ code }) => (part.codes.includes(code) ? [code] : []))
  const none = codes.length === 0
  const placeOf = (entry: RosterEntry) => {
    const now = typedOf(entry)
    return { ...now, matterCodes: [...now.matterCodes, ...codes] }
  }
  const { submit, busy, error } = useSubmit(async (entry: RosterEntry) => {
    await call(saveRosterEntry, {
      params: { id: entry.id },
      body: { version: entry.version, place: inputOf(placeOf(entry)) },
    })
    clear()
    onClose()
  })
  const faults = none && pressed ? { [FIELD]: '请选要加的事项' } : fieldFaults(error)
  return (
    <Form sending={busy}>
      <Sheet
        open
        title={`给${member.name}加事项`}
        onClose={onClose}
        feedback={{ faults, error }}
        footer={
          known &&
          offered.length > 0 && (
            <Button
              full
              busy={busy}
              busyText="正在保存"
              onTap={() => {
                setPressed(true)
                if (!none) void submit(known.entry)
              }}
            >
              {none ? '加事项' : `加 ${codes.length} 个事项`}
            </Button>
          )
        }
      >
        {known === null && missing}
        {known && offered.length === 0 && (
          <EmptyState icon="check" title="所有事项都能办" hint="没有可以加的了" />
        )}
        {offered.length > 0 && (
          <FormField name={FIELD} label="要加的事项" help="带加号的现在没人负责" error={faults[FIELD]}>
            <Chips
              label="要加的事项"
              multiple
              look="pick"
              options={[...offered]
                .sort((a, b) => Number(b.unmanned) - Number(a.unmanned))
                .map(({ code, name, unmanned }) => ({
                  value: code,
                  text: name,
                  ...(unmanned ? { icon: 'plus' as const } : {}),
                }))}
              value={codes}
              onPress={(code) => change({ codes: toggled(codes, code) })}
            />
          </FormField>
        )}
        {known && !none && (
          <View className="mt12">
            <TrialCard id={member.id} place={placeOf(known.entry)} />
          </View>
        )}
      </Sheet>
    </Form>
  )
}

/** 加事项, from the list: what comes of it is told before it is saved. */
export function AddMatterSheet(props: AddMatterSheetProps) {
  const entry = useRosterEntry(props.member.id, true)
  const choices = useRosterChoices(true)
  const error = entry.error ?? choices.error
  const retry = () => {
    entry.retry()
    choices.retry()
  }
  return (
    <AddMatters
      {...props}
      known={entry.data && choices.data ? { entry: entry.data, choices: choices.data } : null}
      missing={error ? <ErrorState error={error} title="没能加载这位专员" onRetry={retry} /> : <Skeleton />}
    />
  )
}
