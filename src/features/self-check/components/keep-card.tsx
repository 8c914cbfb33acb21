import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Answer, KeptAnswers } from '@talent/contract/self-check'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import { errorLine } from '@/lib/error-text'
import { useSubmit } from '@/lib/use-submit'
import { putAnswers } from '../api'
import { KEPT_DAYS } from '../use-answers'
import type { SelfCheck } from '../use-self-check'
import { KeepSheet } from './keep-sheet'

const NOT_KEPT = `不存只留在这台手机上，${KEPT_DAYS} 天不用就清除。`

/** 存进我的资料: asked for once, then what is new is kept on a press, and all of it can be taken back. */
export function KeepCard({
  kept,
  outdated,
  check,
}: {
  kept: KeptAnswers
  /** So many of those kept are of questions that are asked otherwise now. */
  outdated: number
  check: SelfCheck
}) {
  const [asking, setAsking] = useState(false)
  const save = useSubmit((answers: readonly Answer[]) => putAnswers(kept, [...answers], null))
  const { toKeep, unkept } = check
  if (kept.answers.length === 0)
    return (
      <SectionCard title="存进我的资料">
        <View className="aux mt4">{`下次不用再答。${NOT_KEPT}`}</View>
        <View className="mt12">
          <Button size="m" kind="outline" onTap={() => setAsking(true)}>
            存进我的资料
          </Button>
        </View>
        {asking && <KeepSheet kept={kept} answers={toKeep} onClose={() => setAsking(false)} />}
      </SectionCard>
    )
  return (
    <SectionCard title="已存进我的资料">
      <View className="aux mt4">
        {unkept > 0
          ? `有 ${unkept} 个回答还没有存，现在只在这台手机上。`
          : `${kept.answers.length} 个回答都存好了。`}
      </View>
      {outdated > 0 && (
        <View className="aux mt4">{`有 ${outdated} 个是旧题目的回答，不再使用；现在的题目会重新问您。`}</View>
      )}
      {save.error && <Note tone="red">{errorLine(save.error)}</Note>}
      <View className="mt12 self-check__acts">
        {unkept > 0 && (
          <Button
            size="m"
            kind="outline"
            busy={save.busy}
            busyText="正在保存"
            onTap={() => void save.submit(toKeep)}
          >
            存上
          </Button>
        )}
        <Button size="m" kind="quiet" busy={save.busy} busyText="正在处理" onTap={() => void save.submit([])}>
          删除存下的回答
        </Button>
      </View>
    </SectionCard>
  )
}
