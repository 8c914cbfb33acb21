import { useState } from 'react'
import { View } from '@tarojs/components'
import type { ImportPlan, ImportQuestion } from '@talent/contract/import'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Chips } from '@/components/form/chips'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { Sheet } from '@/components/layout/sheet'
import { Switch } from '@/components/form/switch'
import { KIND_TEXT } from '../words'
import type { OnChange } from './import-row'

function Question({ question, onChange }: { question: ImportQuestion; onChange: OnChange }) {
  const { key, words, options, answer } = question
  return (
    <Card>
      <View>{words}</View>
      <View className="mt8">
        <Chips
          label={words}
          look="pick"
          options={options}
          value={answer}
          onPress={(value) =>
            onChange?.({ what: 'answer', question: key, value: value === answer ? '' : value })
          }
        />
      </View>
    </Card>
  )
}

const NOT_READ = ''

/** Which column is which: what isn't known is said here, once for all files of this publisher. */
function Columns({ plan, onChange }: { plan: ImportPlan; onChange: OnChange }) {
  const [open, setOpen] = useState(false)
  const read = plan.columns.filter(({ as }) => as !== null)
  const others = plan.columns.filter(({ as }) => as === null)
  if (plan.columns.length === 0) return null
  const known = new Set(read.map(({ as }) => as))
  const options = [
    { value: NOT_READ, text: '不读' },
    ...plan.meanings.map(({ key, label }) => ({ value: key, text: label })),
  ]
  return (
    <>
      <Card padding="tight" rows>
        <ListRow
          title={`读了 ${read.length} 列`}
          sub={
            others.length === 0 ? '每一列都读了' : `没读：${others.map(({ heading }) => heading).join('、')}`
          }
          onTap={() => setOpen(true)}
        />
      </Card>
      {open && (
        <Sheet open title="每一列读成什么" onClose={() => setOpen(false)}>
          <View className="aux">选过的会记住，下次同样来的表照着读。</View>
          {plan.columns.map(({ column, heading, as }) => (
            <FormField key={column} name={column} label={`${column} 列“${heading}”`}>
              <SelectInput
                label={`${column} 列“${heading}”读成什么`}
                // One thing is read of one column.
                options={options.filter(({ value }) => value === as || !known.has(value))}
                value={as ?? NOT_READ}
                onChange={(value) =>
                  onChange?.({ what: 'column', heading, as: value === NOT_READ ? null : value })
                }
              />
            </FormField>
          ))}
        </Sheet>
      )}
    </>
  )
}

/** What was seen about the whole file, and what only its sender knows. */
export function AboutFile({ plan, onChange }: { plan: ImportPlan; onChange: OnChange }) {
  const unread = plan.headLine > 0 && plan.counts.read === 0
  return (
    <>
      {unread && (
        <Note tone="amber">
          没有认出要导入的内容。请在下面选每一列读成什么，至少要有“
          {plan.meanings.find(({ key }) => key === 'title')?.label ?? plan.meanings[0]?.label}”。
        </Note>
      )}
      {plan.notes.map((words) => (
        <Note key={words}>{words}</Note>
      ))}
      {plan.questions.map((question) => (
        <Question key={question.key} {...{ question, onChange }} />
      ))}
      <Columns plan={plan} onChange={onChange} />
    </>
  )
}

const FIRST = 5

/** Named one by one: they may have been forgotten, or are to be taken out. */
export function Unmentioned({ plan, onChange }: { plan: ImportPlan; onChange: OnChange }) {
  const [whole, setWhole] = useState(false)
  const { count, items, out } = plan.unmentioned
  if (count === 0) return null
  const shown = whole ? items : items.slice(0, FIRST)
  const { unmentioned, unmentionedUnit: unit } = KIND_TEXT[plan.kind]
  const mayTake = onChange !== undefined && items.some(({ taken }) => taken !== null)
  return (
    <>
      <SectionHead title={`${unmentioned} ${count} ${unit}`} />
      <Card>
        {mayTake && <View className="aux">不要的，逐个选“撤下”；没选的留着。</View>}
        {shown.map(({ title, sub, taken }) => (
          <View key={taken?.id ?? sub} className="import-read">
            <View>
              <View>{title}</View>
              <View className="cap num">{taken?.out === true ? '导入时撤下' : sub}</View>
            </View>
            {mayTake && taken !== null && (
              <Switch
                label={`撤下 ${title}`}
                checked={taken.out}
                onChange={(next) => onChange({ what: 'unmentioned', id: taken.id, out: next })}
              />
            )}
          </View>
        ))}
        {shown.length < items.length && (
          <Button kind="quiet" full className="mt12" onTap={() => setWhole(true)}>
            {`看另外 ${items.length - shown.length} ${unit}`}
          </Button>
        )}
        {whole && count > items.length && (
          <View className="cap mt12">{`还有 ${count - items.length} ${unit}`}</View>
        )}
        {out > 0 && <View className="cap mt12">{`选了撤下 ${out} ${unit}`}</View>}
      </Card>
    </>
  )
}
