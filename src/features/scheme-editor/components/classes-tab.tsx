import { View } from '@tarojs/components'
import type { SchemeClass } from '@talent/contract/recognition'
import { moved } from '@talent/contract/publication'
import { newStandardKey, type SchemeEditor } from '@talent/contract/scheme-editor'
import { Button } from '@/components/form/button'
import { Tap } from '@/components/form/tap'
import { ListRow } from '@/components/layout/list-row'
import { SectionCard } from '@/components/layout/section-card'
import { OrderedRow } from '@/features/publication'
import { freeCategories, withClass } from '../parts'
import type { EditedScheme } from '../use-edited-scheme'
import type { Part } from './part-sheet'

interface ClassCardProps {
  one: SchemeClass
  editor: SchemeEditor
  edited: EditedScheme
  onPart: (part: Part) => void
}

function ClassCard({ one, editor, edited, onPart }: ClassCardProps) {
  const { category, name, termMonths, standards, opens } = one
  const titleOf = (code: string | null) =>
    code === null ? undefined : (editor.matters.find((matter) => matter.code === code)?.title ?? '事项没有了')
  const newKey = () => newStandardKey(category, edited.content, editor.takenKeys)
  return (
    <SectionCard
      title={name === '' ? category : `${category}，${name}`}
      aside={
        <Tap
          className="link hit"
          label={`${category}，修改`}
          onTap={() => onPart({ kind: 'class', category })}
        >
          修改
        </Tap>
      }
    >
      <View className="cap mt4">{`有效期 ${termMonths} 个月，符合下面任一条`}</View>
      <View className="rows mt4">
        {standards.map(({ key, text, clause, evidence }) => (
          <OrderedRow
            key={key}
            name={text}
            title={text || '没有内容的标准'}
            sub={`${clause || '没有写条款'}；佐证：${evidence || '没有写'}`}
            onMove={(by) =>
              void edited.saving.submit(
                withClass(edited.content, { ...one, standards: moved(standards, key, by) }),
              )
            }
            onOpen={() => onPart({ kind: 'standard', category, key })}
          />
        ))}
      </View>
      <Button
        kind="quiet"
        size="m"
        icon="plus"
        label={`${category}，加一条标准`}
        onTap={() => onPart({ kind: 'standard', category, key: newKey() })}
      >
        加一条标准
      </Button>
      <View className="cap mt12">凭证能办什么</View>
      <View className="rows mt4">
        {opens.map(({ text, matterCode }, at) => (
          <ListRow
            key={`${at} ${text}`}
            title={text || '没有写'}
            sub={titleOf(matterCode)}
            onTap={() => onPart({ kind: 'opens', category, at })}
          />
        ))}
      </View>
      <Button
        kind="quiet"
        size="m"
        icon="plus"
        label={`${category}，加一项能办的`}
        onTap={() => onPart({ kind: 'opens', category, at: opens.length })}
      >
        加一项能办的
      </Button>
    </SectionCard>
  )
}

/** 类别: each with its standards, and what its credential opens. */
export function ClassesTab({ editor, edited, onPart }: Omit<ClassCardProps, 'one'>) {
  const [free] = freeCategories(edited.content)
  return (
    <>
      {edited.content.classes.map((one) => (
        <ClassCard key={one.category} one={one} editor={editor} edited={edited} onPart={onPart} />
      ))}
      {free !== undefined && (
        <Button kind="outline" full icon="plus" onTap={() => onPart({ kind: 'class', category: free })}>
          加一类
        </Button>
      )}
    </>
  )
}
