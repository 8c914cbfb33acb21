import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import {
  ROW_OUTCOME_LABEL,
  type CellFault,
  type CellReading,
  type ImportChange,
  type ImportRow,
} from '@talent/contract/import'
import { StatusTag } from '@/components/data/status-tag'
import { Chips } from '@/components/form/chips'
import { Tap } from '@/components/form/tap'
import { Card, CardHead } from '@/components/layout/card'
import { OUTCOME_TAG } from '../words'
import './import-row.scss'

/** What one may do about a row; undefined once it was imported. */
export type OnChange = ((change: ImportChange) => void) | undefined

const OWN_WORDS = 'own'

interface CellProps {
  fault: CellFault
  asks: boolean
  onChange: OnChange
  onWrite: (fault: CellFault) => void
}

/** One cell that can't be taken, or isn't understood: as it stands, why, and what it may have meant. */
function Cell({ fault, asks, onChange, onWrite }: CellProps) {
  const { cell, label, raw, message, offers } = fault
  const options = [
    ...offers.map((text) => ({ value: text, text })),
    { value: OWN_WORDS, text: offers.length > 0 ? '另写' : '改这一格' },
  ]
  return (
    <View className="mt12">
      <View>
        {cell !== '' && <Text className="import-cell num">{cell}</Text>}
        <Text className="ink7">{label}</Text>
      </View>
      {raw !== '' && <View className="aux mt4">{`原文：“${raw}”`}</View>}
      <View className={asks ? 'blue mt4' : 'red mt4'}>{message}</View>
      {onChange !== undefined && cell !== '' && (
        <View className="mt8">
          <Chips
            label={`${cell} ${label}是什么意思`}
            options={options}
            value={null}
            onPress={(words) =>
              words === OWN_WORDS ? onWrite(fault) : onChange({ what: 'cell', cell, words })
            }
          />
        </View>
      )}
    </View>
  )
}

function Reading({ reading, onChange }: { reading: CellReading; onChange: OnChange }) {
  const { cell, label, raw, read, said } = reading
  return (
    <View className="import-read">
      <View className="aux">
        <Text className="num">{`${cell} `}</Text>
        {raw === '' ? `${label}：${read}` : `${label}“${raw}”读成 ${read}`}
        {said && '，照您改的'}
      </View>
      {said && onChange !== undefined && (
        <Tap
          role="button"
          className="link hit"
          onTap={() => onChange({ what: 'cell', cell, words: null })}
          label={`${cell} 改回原文`}
        >
          改回原文
        </Tap>
      )}
    </View>
  )
}

interface ImportRowCardProps {
  row: ImportRow
  inSheet: boolean
  onChange: OnChange
  onWrite: (fault: CellFault) => void
}

/** One row of the file: what it does, each cell that has to be said more of, and what was understood. */
export function ImportRowCard({ row, inSheet, onChange, onWrite }: ImportRowCardProps) {
  const [open, setOpen] = useState(false)
  const { at, outcome, title, sub, faults, asks, reads, left } = row
  const mayLeave = onChange !== undefined && inSheet && outcome !== 'same' && (outcome !== 'ignored' || left)
  return (
    <Card>
      <CardHead
        title={title}
        aside={<StatusTag {...OUTCOME_TAG[outcome]} text={ROW_OUTCOME_LABEL[outcome]} />}
      />
      <View className="cap num mt4">{`第 ${at} ${inSheet ? '行' : '项'}，${sub}`}</View>
      {faults.map((fault) => (
        <Cell key={`${fault.cell}:${fault.message}`} {...{ fault, onChange, onWrite }} asks={false} />
      ))}
      {asks.map((fault) => (
        <Cell key={`${fault.cell}:${fault.message}`} {...{ fault, onChange, onWrite }} asks />
      ))}
      {open && reads.map((reading) => <Reading key={reading.cell} {...{ reading, onChange }} />)}
      <View className="import-row__acts">
        {reads.length > 0 && (
          <Tap role="button" className="link hit" onTap={() => setOpen(!open)} state={{ expanded: open }}>
            {open ? '收起' : `自动读懂的 ${reads.length} 处`}
          </Tap>
        )}
        {mayLeave && (
          <Tap
            role="button"
            className="link hit"
            onTap={() => onChange({ what: 'row', row: at, left: !left })}
            label={left ? `第 ${at} 行还是要导` : `第 ${at} 行不导`}
          >
            {left ? '还是要导' : '这一行不导'}
          </Tap>
        )}
      </View>
    </Card>
  )
}
