import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Asked, Known } from '@talent/contract/eligibility'
import { questionOf } from '@talent/contract/eligibility'
import { choicesOf, conditionsOf, policiesWaitingFor, type PolicyInPlay } from '@talent/contract/self-check'
import { Clause } from '@/components/data/clause'
import { Chips } from '@/components/form/chips'
import { DateInput } from '@/components/form/date-input'
import { OptionGroup } from '@/components/form/option-group'
import { Card } from '@/components/layout/card'
import { a11y } from '@/lib/a11y'
import { todayInChina } from '@/lib/dates'
import { toggled } from '@/lib/toggled'
import type { SelfCheck } from '../use-self-check'

const UNSURE = 'unsure'
const keyOf = (value: Known['value']): string => JSON.stringify(value)

interface FieldProps {
  asked: Asked
  title: string
  check: SelfCheck
  policies: readonly PolicyInPlay[]
}

/** Pressed again, the last of several is taken off; none of them is an answer too. */
function SeveralField({ title, asked, check, options }: FieldProps & { options: readonly string[] }) {
  const known = check.situation.facts[asked]?.value
  const [picked, setPicked] = useState<readonly string[]>(Array.isArray(known) ? known : [])
  const pick = (value: string) => {
    const next = toggled(picked, value)
    setPicked(next)
    check.answer(asked, next)
  }
  return (
    <>
      <Chips
        label={title}
        multiple
        look="pick"
        options={options.map((value) => ({ value, text: value }))}
        value={picked}
        onPress={pick}
      />
      <View className="mt12">
        <OptionGroup
          label={`${title}（没有或不清楚）`}
          options={[
            { value: 'none', text: '都没有' },
            { value: UNSURE, text: '不清楚', aside: '先记为待核实' },
          ]}
          value={
            check.unsure.has(asked) ? UNSURE : known !== undefined && picked.length === 0 ? 'none' : null
          }
          onPress={(value) => {
            setPicked([])
            check.answer(asked, value === UNSURE ? null : [])
          }}
        />
      </View>
    </>
  )
}

function MonthField({ title, asked, check, none }: FieldProps & { none: boolean }) {
  const known = check.situation.facts[asked]?.value
  const options = [
    ...(none ? [{ value: 'none', text: '没有' }] : []),
    { value: UNSURE, text: '不清楚', aside: '先记为待核实' },
  ]
  return (
    <>
      <DateInput
        label={title}
        of="month"
        value={typeof known === 'string' ? known.slice(0, 7) : null}
        max={todayInChina()}
        onChange={(month) => check.answer(asked, month)}
      />
      <View className="mt12">
        <OptionGroup
          label={`${title}（没有或不清楚）`}
          options={options}
          value={check.unsure.has(asked) ? UNSURE : known === false ? 'none' : null}
          onPress={(value) => check.answer(asked, value === UNSURE ? null : false)}
        />
      </View>
    </>
  )
}

function OneField({
  title,
  asked,
  check,
  options,
}: FieldProps & { options: readonly { value: Known['value']; text: string }[] }) {
  const known = check.situation.facts[asked]
  return (
    <OptionGroup
      label={title}
      options={[
        ...options.map(({ value, text }) => ({ value: keyOf(value), text })),
        { value: UNSURE, text: '不清楚', aside: '先记为待核实' },
      ]}
      value={check.unsure.has(asked) ? UNSURE : known === undefined ? null : keyOf(known.value)}
      onPress={(key) => check.answer(asked, options.find(({ value }) => keyOf(value) === key)?.value ?? null)}
    />
  )
}

function AnswerField(props: FieldProps) {
  const choices = choicesOf(props.asked, props.policies.flatMap(conditionsOf))
  switch (choices.kind) {
    case 'month':
      return <MonthField {...props} none={choices.none} />
    case 'several':
      return <SeveralField {...props} options={choices.options} />
    default:
      return <OneField {...props} options={choices.options} />
  }
}

/** One question: what it settles, its answers, and where it comes from. */
export function QuestionCard({
  asked,
  check,
  policies,
}: {
  asked: Asked
  check: SelfCheck
  policies: readonly PolicyInPlay[]
}) {
  const { title, help } = questionOf(asked)
  const waiting = policiesWaitingFor(asked, policies, check.situation, check.unsure)
  const about = waiting.length > 0 ? `这一题关系到 ${waiting.length} 项政策。` : ''
  return (
    <Card>
      <View className="h-page" {...a11y({ role: 'heading', 'aria-level': 2 })}>
        {title}
      </View>
      {(about !== '' || help !== null) && <View className="aux mt4">{`${about}${help ?? ''}`}</View>}
      <View className="mt12">
        <AnswerField key={asked} asked={asked} title={title} check={check} policies={policies} />
      </View>
      {waiting.length > 0 && (
        <View className="mt12">
          <Clause
            text={`用于：${waiting
              .slice(0, 2)
              .map((one) => one.title)
              .join('、')}${waiting.length > 2 ? `等 ${waiting.length} 项` : ''}`}
          />
        </View>
      )}
    </Card>
  )
}
