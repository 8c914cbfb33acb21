import { useState } from 'react'
import { View } from '@tarojs/components'
import { policyDifference, type PolicyEditor } from '@talent/contract/policy-editor'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { ChangeList, ConflictSheet, HistoryRows, RestoreSheet } from '@/features/publication'
import { momentLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { usePolicyVersion } from '../api'
import { useEditedPolicy } from '../use-edited-policy'
import { WithdrawnNote, WithdrawSheet } from './withdraw-sheet'

/** What a version changed against the one before it. */
function LastChange({ editor }: { editor: PolicyEditor }) {
  const { version, content } = editor.published
  const { data: before } = usePolicyVersion(editor.id, version > 1 ? version - 1 : null)
  if (version <= 1 || before === undefined) return null
  const changes = policyDifference(before.content, content)
  return (
    <SectionCard
      title={`第 ${version} 版和第 ${version - 1} 版比`}
      aside={
        <Tap className="link hit" onTap={() => go('policyCompare', { id: editor.id })}>
          并排看
        </Tap>
      }
    >
      {changes.length === 0 ? <View className="aux mt8">内容一样</View> : <ChangeList changes={changes} />}
    </SectionCard>
  )
}

/** 修订记录: every version for good, who published it when; each can be looked at and taken as the new working copy. */
export function HistoryPanel({ editor, title }: { editor: PolicyEditor; title: string }) {
  const edited = useEditedPolicy(editor)
  const { saving, changes } = edited
  const { id, published, copy, history } = editor
  const [open, setOpen] = useState<number | null>(null)
  const [withdrawing, setWithdrawing] = useState(false)
  const asked = usePolicyVersion(id, open)
  const { data } = asked
  const back = data === undefined ? [] : policyDifference(edited.content, data.content)
  return (
    <PageShell title={title} demo={published.content.demo}>
      <View className="h-page">{edited.content.title}</View>
      <View className="aux">{`${history.length} 条记录，全部留痕，不能删`}</View>
      <LastChange editor={editor} />
      <Card padding="tight" rows>
        {copy !== null && (
          <ListRow
            title={`第 ${published.version + 1} 版`}
            sub={<Facts facts={[`改了 ${changes.length} 处`, copy.by, `${momentLabel(copy.at)}修改`]} />}
            aside={<StatusTag tone="amber-line" icon="edit" text="草稿" />}
          />
        )}
        <HistoryRows
          history={history}
          asideOf={({ id: entry }) =>
            entry === history[0]?.id &&
            editor.withdrawn === null && <StatusTag tone="green" icon="check" text="线上" />
          }
          onOpen={setOpen}
        />
      </Card>
      {open !== null && (
        <RestoreSheet
          version={open}
          asked={asked}
          content={data?.content}
          changes={back}
          saving={saving}
          onClose={() => setOpen(null)}
        />
      )}
      {published.version === 0 ? null : editor.withdrawn === null ? (
        <Card padding="tight">
          <ListRow
            icon="withdraw"
            danger
            title="撤下线上版本"
            sub="要写原因，页面改为“已撤下”，链接仍能打开"
            onTap={() => setWithdrawing(true)}
          />
        </Card>
      ) : (
        <WithdrawnNote editor={editor} />
      )}
      {withdrawing && <WithdrawSheet editor={editor} onClose={() => setWithdrawing(false)} />}
      <ConflictSheet edited={edited} />
    </PageShell>
  )
}
