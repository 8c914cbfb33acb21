import { Text, View } from '@tarojs/components'
import { ROW_OUTCOME_LABEL, type ImportRow } from '@talent/contract/import'
import { StatusTag } from '@/components/data/status-tag'
import { Card, CardHead } from '@/components/layout/card'
import { OUTCOME_TAG } from '../words'
import './import-row.scss'

/** One row of the file: what it does, or each cell that has to be changed and how. */
export function ImportRowCard({ row, inSheet }: { row: ImportRow; inSheet: boolean }) {
  const { line, outcome, title, sub, faults } = row
  return (
    <Card>
      <CardHead
        title={title}
        aside={<StatusTag {...OUTCOME_TAG[outcome]} text={ROW_OUTCOME_LABEL[outcome]} />}
      />
      <View className="cap num mt4">{`第 ${line} ${inSheet ? '行' : '项'}，${sub}`}</View>
      {faults.map(({ cell, label, raw, message }) => (
        <View key={`${cell}:${message}`} className="mt12">
          <View>
            {cell !== '' && <Text className="import-cell num">{cell}</Text>}
            <Text className="ink7">{label}</Text>
          </View>
          {raw !== '' && <View className="aux mt4">{`原文：“${raw}”`}</View>}
          <View className="red mt4">{message}</View>
        </View>
      ))}
    </Card>
  )
}
