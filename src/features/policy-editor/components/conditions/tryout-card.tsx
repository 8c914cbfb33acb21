import { useState } from 'react'
import { View } from '@tarojs/components'
import * as v from 'valibot'
import { questionOf, type Asked, type Known } from '@talent/contract/eligibility'
import { askedIn, conditionsIn, samplesOn, tryOut, type Sample } from '@talent/contract/policy-editor'
import { choicesOf } from '@talent/contract/self-check'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { DateInput } from '@/components/form/date-input'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { Sheet } from '@/components/layout/sheet'
import { verdictTag } from '@/features/eligibility'
import { todayInChina } from '@/lib/dates'
import { draftKey, useKeptDraft, type DraftShape } from '@/lib/kept-draft'
import { toggled } from '@/lib/toggled'
import type { EditedPolicy } from '../../use-edited-policy'

type Said = Sample['said']
interface Own {
  people: readonly Said[]
}
const SHAPE: DraftShape<Own> = {
  parts: { people: v.custom<readonly Said[]>(Array.isArray) },
  empty: { people: [] },
}
/** More than that nobody compares. */
const MOST_OWN = 4
const UNSURE = 'unsure'
const keyOf = (value: Known['value']) => JSON.stringify(value)

interface AnswerProps {
  asked: Asked
  edited: EditedPolicy
  value: Known['value'] | null | undefined
  onChange: (value: Known['value'] | null) => void
}

/** One question of the policy, in the answers its conditions tell apart. */
function AnswerInput({ asked, edited, value = null, onChange }: AnswerProps) {
  const { title } = questionOf(asked)
  const choices = choicesOf(asked, conditionsIn(edited.content))
  if (choices.kind === 'several') {
    const picked = Array.isArray(value) ? (value as string[]) : []
    return (
      <Chips
        label={title}
        multiple
        look="pick"
        options={choices.options.map((one) => ({ value: one, text: one }))}
        value={picked}
        onPress={(one) => onChange(toggled(picked, one))}
      />
    )
  }
  if (choices.kind === 'month')
    return (
      <DateInput
        label={title}
        of="month"
        value={typeof value === 'string' ? value.slice(0, 7) : null}
        max={todayInChina()}
        onChange={(month) => onChange(month === '' ? null : month)}
      />
    )
  return (
    <SelectInput
      label={title}
      options={[
        { value: UNSURE, text: '不清楚' },
        ...choices.options.map((one) => ({ value: keyOf(one.value), text: one.text })),
      ]}
      value={value === null ? UNSURE : keyOf(value)}
      onChange={(key) => onChange(choices.options.find((one) => keyOf(one.value) === key)?.value ?? null)}
    />
  )
}

function Person({ sample, edited, onTap }: { sample: Sample; edited: EditedPolicy; onTap?: () => void }) {
  const tried = tryOut(edited.content, sample, todayInChina())
  if (tried === null) return null
  const words = (
    <>
      <View className="between">
        <View className="g strong">{`${sample.name}：${sample.about}`}</View>
        <StatusTag {...verdictTag(tried.verdict)} />
      </View>
      {tried.rows.map((row) => (
        <View key={row} className="cap">{`可得：${row}`}</View>
      ))}
      {tried.lines.map((line) => (
        <View key={line}>{line}</View>
      ))}
    </>
  )
  return onTap ? (
    <Tap className="tryout__person" label={`${sample.name}，修改`} onTap={onTap}>
      {words}
    </Tap>
  ) : (
    <View className="tryout__person">{words}</View>
  )
}

const NAMES = ['戊', '己', '庚', '辛']

/** 边改边试: what the conditions as written now make of people who never were, by the very function of the self-check. */
export function TryoutCard({ edited }: { edited: EditedPolicy }) {
  const kept = useKeptDraft(draftKey('samples', edited.id), SHAPE)
  const [open, setOpen] = useState<number | null>(null)
  const { people } = kept.draft
  if (edited.content.eligibility === null) return null
  const samples = samplesOn(todayInChina())
  const asked = askedIn(edited.content)
  const own = people.map((said, at): Sample => ({
    name: NAMES[at] ?? `样本 ${at + 1}`,
    about: '自己加的样本',
    said,
  }))
  const said = open === null ? undefined : people[open]
  return (
    <>
      <SectionHead title="边改边试" sub={`${samples.length + own.length} 位虚构的人`} />
      <Card rows>
        {samples.map((sample) => (
          <Person key={sample.name} sample={sample} edited={edited} />
        ))}
        {own.map((sample, at) => (
          <Person key={sample.name} sample={sample} edited={edited} onTap={() => setOpen(at)} />
        ))}
      </Card>
      {people.length < MOST_OWN && (
        <Button
          kind="quiet"
          full
          icon="plus"
          onTap={() => {
            kept.change({ people: [...people, samples[0]?.said ?? {}] })
            setOpen(people.length)
          }}
        >
          加一位样本
        </Button>
      )}
      {open !== null && said !== undefined && (
        <Sheet
          open
          title={`样本${own[open]?.name ?? ''}`}
          onClose={() => setOpen(null)}
          footer={
            <View className="btns">
              <Button
                kind="danger"
                onTap={() => {
                  kept.change({ people: people.filter((_, at) => at !== open) })
                  setOpen(null)
                }}
              >
                删除
              </Button>
              <Button onTap={() => setOpen(null)}>看结果</Button>
            </View>
          }
        >
          {asked.map((one) => (
            <FormField key={one} name={`sample-${one}`} label={questionOf(one).title}>
              <AnswerInput
                asked={one}
                edited={edited}
                value={said[one]}
                onChange={(value) =>
                  kept.change({
                    people: people.map((person, at) => (at === open ? { ...person, [one]: value } : person)),
                  })
                }
              />
            </FormField>
          ))}
        </Sheet>
      )}
    </>
  )
}
