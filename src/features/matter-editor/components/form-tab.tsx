import { View } from '@tarojs/components'
import { conditionText, moveField } from '@talent/contract/matter-editor'
import { kindOf, type MatterField } from '@talent/contract/matter'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { fieldAnchor } from '@/components/form/form-field'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { OrderedRow } from '@/features/publication'
import type { EditedMatter } from '../use-working-copy'

/** Of a question's options, in its row. */
const MOST_OPTIONS = 2

interface FormTabProps {
  edited: EditedMatter
  onField: (key: string) => void
  onAdd: (section: number) => void
  /** The title of a section; at the end, a new one. */
  onSection: (section: number) => void
}

/** 单选：新生入学、转学插班 */
const answerText = (field: MatterField) =>
  [kindOf(field).name, field.options.slice(0, MOST_OPTIONS).join('、')].filter(Boolean).join('：') +
  (field.options.length > MOST_OPTIONS ? `等 ${field.options.length} 项` : '')

/** 表单: the questions in their order, those under a condition set in, what was changed marked. */
export function FormTab({ edited, onField, onAdd, onSection }: FormTabProps) {
  const { content, changes, saving } = edited
  const all = content.sections.flatMap(({ fields }) => fields)
  const changeOf = (key: string) => changes.find(({ path }) => path === `fields.${key}`)?.what
  const row = (field: MatterField) => {
    const { key, label, required, when, sensitivity } = field
    const what = changeOf(key)
    return (
      <OrderedRow
        key={key}
        id={fieldAnchor(`fields.${key}`)}
        under={when !== null && when !== undefined}
        name={label}
        title={label || '没有题目的问题'}
        sub={
          <Facts facts={[answerText(field), required ? '必填' : '选填', sensitivity !== null && '敏感']} />
        }
        more={when && <View className="cap pri">{`${conditionText(when, all)}才问`}</View>}
        aside={what && <StatusTag tone="amber-line" icon={null} text={what === 'added' ? '新' : '改过'} />}
        onMove={(by) => void saving.submit(moveField(content, key, by))}
        onOpen={() => onField(key)}
      />
    )
  }
  return (
    <>
      {content.sections.map(({ title, fields }, at) => (
        <Card key={title} rows>
          <View className="between">
            <View className="g aux">{title || '没有标题的一段'}</View>
            <Tap
              className="link hit"
              label={`${title || '没有标题的一段'}，修改`}
              onTap={() => onSection(at)}
            >
              修改
            </Tap>
          </View>
          {fields.map(row)}
          <Button kind="quiet" full icon="plus" onTap={() => onAdd(at)}>
            加一个问题
          </Button>
        </Card>
      ))}
      <Button kind="outline" full icon="plus" onTap={() => onSection(content.sections.length)}>
        加一段
      </Button>
    </>
  )
}
