import { useCallback, useState } from 'react'
import { View } from '@tarojs/components'
import { useDidShow } from '@tarojs/taro'
import { removeDraft, type DraftBrief } from '@talent/contract/matter'
import { Confirm } from '@/components/feedback/confirm'
import { Button } from '@/components/form/button'
import { Card, CardHead } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { a11y } from '@/lib/a11y'
import { dayLabel, momentLabel } from '@/lib/dates'
import { errorLine } from '@/lib/error-text'
import { draftKey } from '@/lib/kept-draft'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { dropDraft } from '../form/draft-store'
import { unfinishedOf, type Unfinished } from '../unfinished'

interface UnfinishedDraftsProps {
  accountId: string
  /** What the server tells of; undefined before it answered. */
  drafts: readonly DraftBrief[] | undefined
  /** Of a matter by its code, where the page knows it: a draft of this phone alone has no other name. */
  titleOf?: (code: string) => string | undefined
}

/** 没填完的申请: what was begun and not handed in, with the way on and the way to be rid of it. */
export function UnfinishedDrafts({ accountId, drafts, titleOf }: UnfinishedDraftsProps) {
  const [, lookAgain] = useState(0)
  const [removing, setRemoving] = useState<Unfinished | null>(null)
  // The phone's own store tells nobody when a form has written into it.
  useDidShow(useCallback(() => lookAgain((times) => times + 1), []))
  const { submit, busy, error } = useSubmit(async ({ form, code }: Unfinished) => {
    await call(removeDraft, { params: { code } })
    dropDraft(draftKey(form, code, accountId))
    setRemoving(null)
  })
  const unfinished = unfinishedOf(accountId, drafts)
  const nameOf = ({ code, title }: Unfinished) => title ?? titleOf?.(code) ?? '没填完的申请'
  if (unfinished.length === 0) return null
  return (
    <View className="stack">
      <SectionHead title="没填完的申请" />
      {unfinished.map((draft) => (
        <Card key={draft.code}>
          <CardHead title={nameOf(draft)} aside={`已填 ${draft.filled} 项`} />
          <View className="aux mt4">
            {draft.savedAt === null
              ? '有内容还只在这台手机上，打开后联网自动保存'
              : `上次保存：${momentLabel(draft.savedAt)}`}
          </View>
          {draft.finishBy !== null && (
            <View className="amber mt4">{`这个事项已停办，请在${dayLabel(draft.finishBy)}前提交`}</View>
          )}
          <View className="btns mt12">
            <Button
              kind="danger"
              size="m"
              label={`删除草稿：${nameOf(draft)}`}
              onTap={() => setRemoving(draft)}
            >
              删除草稿
            </Button>
            <Button
              kind="outline"
              size="m"
              label={`继续填写：${nameOf(draft)}`}
              onTap={() =>
                draft.form === 'bundle'
                  ? go('bundle', { code: draft.code, on: 'yes' })
                  : go('matter', { code: draft.code, on: 'yes' })
              }
            >
              继续填写
            </Button>
          </View>
        </Card>
      ))}
      <Confirm
        open={removing !== null}
        title={`删除“${removing ? nameOf(removing) : ''}”的草稿？`}
        text={
          <>
            <View>已填的内容和已传的材料会删除，不能找回。已经提交的申请不受影响。</View>
            {error && (
              <View className="red mt8" {...a11y({ role: 'alert' })}>
                {errorLine(error)}
              </View>
            )}
          </>
        }
        stay="保留草稿"
        act="删除草稿"
        busy={busy}
        onStay={() => setRemoving(null)}
        onAct={() => removing && void submit(removing)}
      />
    </View>
  )
}
