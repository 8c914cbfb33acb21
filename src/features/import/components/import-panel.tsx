import { useState } from 'react'
import { View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import {
  CELL_WORDS,
  IMPORT_UNIT,
  ROW_OUTCOME_LABEL,
  ROW_OUTCOMES,
  toImport,
  type CellFault,
  type ImportChange,
  type ImportKind,
  type ImportPlan,
  type RowOutcome,
} from '@talent/contract/import'
import { Facts } from '@/components/data/facts'
import { SumsHead } from '@/components/data/sums-head'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { AskSheet } from '@/components/form/ask-sheet'
import { SelectInput } from '@/components/form/select-input'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { changeFile, useImport, useImportChange } from '../api'
import { KIND_TEXT } from '../words'
import { AboutFile, Unmentioned } from './about-file'
import { ChooseFile } from './choose-file'
import { ImportBar } from './import-bar'
import { ImportRowCard } from './import-row'

/** How many rows, and what becomes of them. */
function Head({ plan }: { plan: ImportPlan }) {
  const { counts, sheets, headLine, otherSheets, into } = plan
  return (
    <Card>
      {into !== null && <View className="h-title">{into.title}</View>}
      <View className="aux">
        <Facts
          facts={[
            sheets.length > 0 && `工作表“${sheets.join('”“')}”`,
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

interface CellSheetProps {
  plan: ImportPlan
  fault: CellFault
  onClose: () => void
}

/** What a cell means, in one's own words. */
function CellSheet({ plan, fault, onClose }: CellSheetProps) {
  const { cell, label, raw, message } = fault
  return (
    <AskSheet
      title={`${cell} ${label}`}
      label={`${label}应该是`}
      help={raw === '' ? message : `原文：“${raw}”。${message}`}
      missing="请写这一格应该是什么"
      max={CELL_WORDS}
      act="改好"
      acting="正在重新预检"
      kept={{ kind: 'import', id: `${plan.id}:${cell}` }}
      send={(words) => changeFile(plan, { what: 'cell', cell, words })}
      onClose={onClose}
    />
  )
}

type Shown = RowOutcome | 'open' | 'all'

interface ImportPanelProps {
  kind: ImportKind
  id: string
  /** What a new file goes into, where its kind has such. */
  into: string | undefined
  wanted: boolean
}

/**
 * A file's plan: what was read, what would be done, what is to be changed. It is corrected in place, and nothing is imported
 * before one presses.
 */
export function ImportPanel({ kind, id, into, wanted }: ImportPanelProps) {
  const [chosen, setChosen] = useState<Shown | null>(null)
  const [writing, setWriting] = useState<CellFault | null>(null)
  const open = useImport(id, 'open', wanted)
  const plan = open.first?.plan
  // What needs a word comes first; where nothing does, all of it.
  const shown = chosen ?? (plan?.open === 0 ? 'all' : 'open')
  const others = useImport(
    id,
    shown === 'all' || shown === 'open' ? undefined : shown,
    wanted && shown !== 'open',
  )
  const list = shown === 'open' ? open : others
  useReachBottom(list.loadMore)
  const { title, done, first } = KIND_TEXT[kind]
  const unit = IMPORT_UNIT[kind]
  const changing = useImportChange(plan)
  const onChange =
    plan === undefined || plan.done ? undefined : (change: ImportChange) => void changing.submit(change)
  const counts = plan?.counts
  if (id === '' && first !== null && into === undefined)
    return (
      <PageShell title={title} demo>
        <EmptyState {...first} />
      </PageShell>
    )
  return (
    <PageShell title={title} demo gap={10} footer={plan && <ImportBar plan={plan} changing={changing} />}>
      {id === '' && <ChooseFile kind={kind} into={into} />}
      {plan && (
        <>
          <Head plan={plan} />
          <Note tone={plan.done ? 'green' : 'blue'}>
            {plan.done ? done : `还没有导入任何一${unit}。要改的不会导入，其他的一起导入或都不导入。`}
          </Note>
          <AboutFile plan={plan} onChange={onChange} />
        </>
      )}
      {plan && counts && counts.read > 0 && (
        <SelectInput
          label={`看哪些${unit}`}
          options={[
            ...(plan.open > 0 ? [{ value: 'open' as const, text: `要您看的 ${plan.open} ${unit}` }] : []),
            { value: 'all', text: `全部 ${counts.read} ${unit}` },
            ...ROW_OUTCOMES.filter((one) => counts[one] > 0).map((value) => ({
              value,
              text: `${ROW_OUTCOME_LABEL[value]} ${counts[value]} ${unit}`,
            })),
          ]}
          value={shown}
          onChange={setChosen}
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
        <ImportRowCard
          key={row.at}
          row={row}
          inSheet={(plan?.headLine ?? 0) > 0}
          onChange={onChange}
          onWrite={setWriting}
        />
      ))}
      {plan && <ListEnd list={list} rest={`后面的${unit}`} />}
      {plan && <Unmentioned plan={plan} onChange={onChange} />}
      {plan && <ChooseFile kind={kind} into={plan.into?.id} again />}
      {plan && writing !== null && (
        <CellSheet key={writing.cell} plan={plan} fault={writing} onClose={() => setWriting(null)} />
      )}
    </PageShell>
  )
}
