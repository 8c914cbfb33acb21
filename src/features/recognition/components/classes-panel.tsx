import { useState } from 'react'
import { View } from '@tarojs/components'
import { classOf, type Scheme } from '@talent/contract/recognition'
import { Facts } from '@/components/data/facts'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Button } from '@/components/form/button'
import { Segmented } from '@/components/form/segmented'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { fullDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useScheme } from '../api'
import { termInWords } from '../words'

type Shown = Pick<Scheme, 'document' | 'name' | 'classes' | 'publicityWorkingDays'>

/** Of one class its standards, any one of which is enough, its term, and what it opens. */
export function ClassesView({ scheme }: { scheme: Shown }) {
  const [category, setCategory] = useState<string>()
  const chosen = classOf(scheme, category ?? '') ?? scheme.classes[0]
  if (chosen === undefined) return null
  return (
    <>
      <View className="aux ink7">
        <Facts facts={[scheme.document, scheme.name]} />
      </View>
      <Segmented
        label="层次"
        options={scheme.classes.map((one) => ({ value: one.category, text: one.category }))}
        value={chosen.category}
        onChange={setCategory}
      />
      <Card>
        <View className="h-title">{chosen.name}</View>
        <View className="cap mt4">{`符合下面任一条，有效期 ${termInWords(chosen.termMonths)}，公示 ${scheme.publicityWorkingDays} 个工作日`}</View>
        {chosen.standards.map(({ key, text, clause, evidence }) => (
          <View key={key} className="mt12">
            <View className="aux ink7">{clause}</View>
            <View className="mt4">{text}</View>
            <View className="cap mt4">{`佐证：${evidence}`}</View>
          </View>
        ))}
      </Card>
      <SectionHead title="认定后能办什么" />
      <Card padding="tight" rows>
        {chosen.opens.map(({ text }) => (
          <ListRow key={text} icon="check-circle" title={text} />
        ))}
      </Card>
    </>
  )
}

/** 人才分类目录 in force, and the ways on. */
export function ClassesPanel() {
  const [on, setOn] = useState<string>()
  const { data: scheme, error, retry } = useScheme(on)
  if (scheme === undefined)
    return error ? (
      <ErrorState error={error} title="没能加载目录" hint="请稍后再试" onRetry={retry} />
    ) : (
      <Skeleton cards={3} />
    )
  return (
    <>
      {scheme.coming !== null && (
        <Note icon="calendar">
          <View>{`${fullDay(scheme.coming)}起执行新的一版，之前提交的申请按这一版核验。`}</View>
          <Button kind="quiet" size="m" onTap={() => setOn(scheme.coming ?? undefined)}>
            看新的一版
          </Button>
        </Note>
      )}
      {on !== undefined && (
        <Note icon="calendar">
          <View>{`这一版从${fullDay(scheme.inForceFrom)}起执行。`}</View>
          <Button kind="quiet" size="m" onTap={() => setOn(undefined)}>
            看现在执行的
          </Button>
        </Note>
      )}
      <ClassesView scheme={scheme} />
      <Card padding="tight" rows>
        <ListRow
          icon="plus"
          title="申请人才认定"
          sub="拿不准层次也可以申请，专员帮您对条款"
          onTap={() => go('matter', { code: 'talent-recognition' })}
        />
        <ListRow icon="users" title="公示名单" onTap={() => go('publicity')} />
      </Card>
    </>
  )
}
