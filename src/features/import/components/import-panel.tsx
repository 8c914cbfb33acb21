import { useState } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import {
  IMPORT_UNIT,
  ROW_OUTCOME_LABEL,
  ROW_OUTCOMES,
  toImport,
  type ImportKind,
  type ImportPlan,
  type RowOutcome,
} from '@talent/contract/import'
import { Facts } from '@/components/data/facts'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { SelectInput } from '@/components/form/select-input'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import { SumsHead } from '@/components/data/sums-head'
import { useImport } from '../api'
import { KIND_TEXT } from '../words'
import { ChooseFile } from './choose-file'
import { ImportBar } from './import-bar'
import { ImportRowCard } from './import-row'

/** How many rows, and what becomes of them. */
function Head({ plan }: { plan: ImportPlan }) {
  const { counts, sheet, headLine, otherSheets } = plan
  return (
    <Card>
      <View className="aux">
        <Facts
          facts={[
            sheet !== '' && `工作表“${sheet}”`,
            headLine > 0 && `第 ${headLine} 行是表头`,
            otherSheets.length > 0 && `没读：${otherSheets.join('、')}`,
          ]}
        />
      </View>
      <SumsHead
        figures={[
          { figure: String(counts.read), text: KIND_TEXT[plan.kind].read, tone: '' },
          { figure: String(toImport(plan)), text: plan.done ? '已导入' : '可导入', tone: 'green' },
          { figure: String(counts.refused), text: '要改', tone: counts.refused > 0 ? 'red' : '' },
          { figure: String(counts.same + counts.ignored), text: '不用动', tone: '' },
        ]}
      />
    </Card>
  )
}

/** Named one by one: they may have been forgotten. */
function Unmentioned({ plan }: { plan: ImportPlan }) {
  const { count, items } = plan.unmentioned
  if (count === 0) return null
  return (
    <>
      <SectionHead title={`${KIND_TEXT[plan.kind].unmentioned} ${count} 笔`} />
      <Card>
        {items.map(({ title, sub }) => (
          <View key={sub} className="mt12">
            <View>{title}</View>
            <View className="cap num">{sub}</View>
          </View>
        ))}
        {count > items.length && <View className="cap mt12">{`还有 ${count - items.length} 笔`}</View>}
      </Card>
    </>
  )
}

/** A file's plan: what was read, what would be done, what is to be changed; nothing is imported before one presses. */
export function ImportPanel({ kind, id, wanted }: { kind: ImportKind; id: string; wanted: boolean }) {
  const [outcome, setOutcome] = useState<RowOutcome | 'all'>('all')
  const list = useImport(id, outcome === 'all' ? undefined : outcome, wanted)
  useReachBottom(list.loadMore)
  const { title, done } = KIND_TEXT[kind]
  const unit = IMPORT_UNIT[kind]
  const plan = list.first?.plan
  const counts = plan?.counts
  return (
    <PageShell title={title} demo gap={10} footer={plan && <ImportBar plan={plan} />}>
      {id === '' && <ChooseFile kind={kind} />}
      {plan && (
        <>
          <Head plan={plan} />
          <Note tone={plan.done ? 'green' : 'blue'}>
            {plan.done ? done : `还没有导入任何一${unit}。要改的不会导入，其他的一起导入或都不导入。`}
          </Note>
        </>
      )}
      {counts && (
        <SelectInput
          label={`看哪些${unit}`}
          options={[
            { value: 'all', text: `全部 ${counts.read} ${unit}` },
            ...ROW_OUTCOMES.filter((one) => counts[one] > 0).map((value) => ({
              value,
              text: `${ROW_OUTCOME_LABEL[value]} ${counts[value]} ${unit}`,
            })),
          ]}
          value={outcome}
          onChange={setOutcome}
        />
      )}
      {id !== '' &&
        list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能打开这次预检" onRetry={list.retry} />
        ) : (
          <Skeleton cards={3} />
        ))}
      {list.items?.map((row) => (
        <ImportRowCard key={row.line} row={row} inSheet={(plan?.headLine ?? 0) > 0} />
      ))}
      {plan && <ListEnd list={list} rest={`后面的${unit}`} />}
      {plan && <Unmentioned plan={plan} />}
      {plan && <ChooseFile kind={kind} again />}
    </PageShell>
  )
}
