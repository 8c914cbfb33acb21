import { View } from '@tarojs/components'
import {
  conditionOf,
  kindOf,
  testsOf,
  type AnswerTest,
  type Condition,
  type MatterField,
} from '@talent/contract/matter'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { DateInput } from '@/components/form/date-input'
import { OptionGroup } from '@/components/form/option-group'
import { SelectInput } from '@/components/form/select-input'
import { todayInChina } from '@/lib/dates'
import { toggled } from '@/lib/toggled'
import { NumberInput } from './number-input'

interface ConditionInputProps {
  /** What it is a condition of, for the names of its controls. */
  label: string
  /** What holds without one: 总是问. */
  none: string
  value: Condition | undefined
  /** Those before it: only on these may it depend. */
  before: readonly MatterField[]
  onChange: (value: Condition | undefined) => void
}

const NONE = ''
type How = 'is' | 'answered' | 'blank' | 'atLeast' | 'atMost'

const howOf = (test: AnswerTest): How => {
  if ('answered' in test) return test.answered ? 'answered' : 'blank'
  if ('is' in test) return 'is'
  return 'atLeast' in test ? 'atLeast' : 'atMost'
}

/** How the answers of a question may be looked at. */
function waysOf(field: MatterField): { value: How; text: string }[] {
  const { compares, values } = kindOf(field)
  const ofDays = compares === 'day'
  return [
    ...(values(field) === null ? [] : [{ value: 'is' as const, text: '选了' }]),
    ...(compares === null
      ? []
      : [
          { value: 'atLeast' as const, text: ofDays ? '不早于' : '不小于' },
          { value: 'atMost' as const, text: ofDays ? '不晚于' : '不大于' },
        ]),
    { value: 'answered', text: '填了' },
    { value: 'blank', text: '没填' },
  ]
}

/** A test of this question to begin with. */
function testOf(field: MatterField, how: How): AnswerTest {
  const { compares, values } = kindOf(field)
  const bound =
    compares === 'day' ? todayInChina() : compares === 'year' ? Number(todayInChina().slice(0, 4)) : 0
  switch (how) {
    case 'is':
      return { field: field.key, is: (values(field) ?? []).slice(0, 1) }
    case 'atLeast':
      return { field: field.key, atLeast: bound }
    case 'atMost':
      return { field: field.key, atMost: bound }
    default:
      return { field: field.key, answered: how === 'answered' }
  }
}
const firstTestOf = (field: MatterField) => testOf(field, waysOf(field)[0]?.value ?? 'answered')

interface TestInputProps extends Omit<ConditionInputProps, 'value' | 'onChange'> {
  test: AnswerTest | undefined
  onChange: (test: AnswerTest | undefined) => void
}

/** One question and what its answer must be. */
function TestInput({ label, none, test, before, onChange }: TestInputProps) {
  const field = before.find(({ key }) => key === test?.field)
  const bound =
    test === undefined
      ? undefined
      : 'atLeast' in test
        ? test.atLeast
        : 'atMost' in test
          ? test.atMost
          : undefined
  const withBound = (next: number | string) => {
    if (test !== undefined)
      onChange('atLeast' in test ? { field: test.field, atLeast: next } : { field: test.field, atMost: next })
  }
  return (
    <View className="mt8">
      <SelectInput
        label={`${label}，当哪个问题`}
        options={[
          { value: NONE, text: none },
          ...before.map(({ key, label: text }) => ({ value: key, text })),
        ]}
        value={test?.field ?? NONE}
        onChange={(key) => {
          const chosen = before.find((one) => one.key === key)
          onChange(chosen && firstTestOf(chosen))
        }}
      />
      {field !== undefined && test !== undefined && (
        <View className="mt8">
          <SelectInput
            label={`${label}，“${field.label}”怎样`}
            options={waysOf(field)}
            value={howOf(test)}
            onChange={(how) => onChange(testOf(field, how))}
          />
        </View>
      )}
      {field !== undefined && test !== undefined && 'is' in test && (
        <View className="mt8">
          <Chips
            label={`“${field.label}”是`}
            look="pick"
            multiple
            options={(kindOf(field).values(field) ?? []).map((one) => ({ value: one, text: one }))}
            value={test.is}
            onPress={(one) => {
              const next = toggled(test.is, one)
              onChange(next.length === 0 ? undefined : { field: field.key, is: next })
            }}
          />
        </View>
      )}
      {typeof bound === 'number' && (
        <View className="mt8">
          <NumberInput
            key={test?.field}
            label={`${label}，比多少`}
            value={bound}
            onChange={(next) => withBound(next ?? 0)}
          />
        </View>
      )}
      {typeof bound === 'string' && (
        <View className="mt8">
          <DateInput
            label={`${label}，比哪一天`}
            value={bound}
            onChange={(day) => day !== '' && withBound(day)}
          />
        </View>
      )}
    </View>
  )
}

/** 什么时候问: earlier questions and their answers, of which all or one must be so. */
export function ConditionInput({ label, none, value, before, onChange }: ConditionInputProps) {
  const tests = testsOf(value)
  const how = value !== undefined && 'any' in value ? 'any' : 'all'
  const [first] = before
  const put = (next: readonly AnswerTest[]) => onChange(conditionOf(next, how))
  return (
    <View className="matter-editor__condition">
      {(tests.length === 0 ? [undefined] : tests).map((test, at) => (
        <TestInput
          // One after the other: a test has no name of its own.
          key={at}
          label={at === 0 ? label : `${label}，第 ${at + 1} 个条件`}
          none={tests.length > 1 ? '去掉这个条件' : none}
          test={test}
          before={before}
          onChange={(next) =>
            put(
              tests.length === 0
                ? [next].flatMap((one) => one ?? [])
                : tests.flatMap((one, i) => (i === at ? (next ?? []) : one)),
            )
          }
        />
      ))}
      {tests.length > 1 && (
        <View className="mt8">
          <OptionGroup
            label={`${label}，几个条件`}
            columns={2}
            options={[
              { value: 'all', text: '都要满足' },
              { value: 'any', text: '满足一个' },
            ]}
            value={how}
            onPress={(next) => onChange(conditionOf(tests, next))}
          />
        </View>
      )}
      {tests.length > 0 && first !== undefined && (
        <Button kind="quiet" size="m" icon="plus" onTap={() => put([...tests, firstTestOf(first)])}>
          再加一个条件
        </Button>
      )}
    </View>
  )
}
