import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { discardPolicyCopy, placesOf, type PolicyEditor } from '@talent/contract/policy-editor'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Segmented } from '@/components/form/segmented'
import { ActionBar } from '@/components/layout/action-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { ConflictSheet, CopyTag, DiscardCopy, RebaseNote, ReviewNote } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useEditedPolicy } from '../use-edited-policy'
import { CareCard } from './care-card'
import { FullCard } from './full-card'
import { BenefitsTab } from './benefits-tab'
import { ConditionsCard } from './conditions/conditions-tab'
import { TryoutCard } from './conditions/tryout-card'
import { HowTab } from './how-tab'
import { SheetRow } from './sheet-row'
import { TextTab } from './text-tab'

type Tab = 'text' | 'conditions' | 'benefits' | 'how'

/** 编辑政策 */
export function EditorPanel({ editor, title }: { editor: PolicyEditor; title: string }) {
  const edited = useEditedPolicy(editor)
  const { content, changes, faults, advice } = edited
  const { id, published, copy } = editor
  const [tab, setTab] = useState<Tab>('text')
  const conditions = content.eligibility === null ? 0 : placesOf(content.eligibility).length
  const parts: Record<Tab, () => ReactNode> = {
    text: () => <TextTab edited={edited} />,
    conditions: () => (
      <>
        <ConditionsCard edited={edited} savedAt={copy?.at ?? null} />
        <TryoutCard edited={edited} />
      </>
    ),
    benefits: () => <BenefitsTab edited={edited} />,
    how: () => <HowTab edited={edited} matters={editor.matters} />,
  }
  return (
    <PageShell
      title={title}
      demo={content.demo}
      footer={
        <ActionBar>
          <Button kind="outline" className="btn--fit" onTap={() => go('policyPreview', { id })}>
            预览
          </Button>
          <Button onTap={() => go('policyCheck', { id })}>去检查</Button>
        </ActionBar>
      }
    >
      <View className="between">
        <View className="g">
          <View className="h-page">{content.title || '没有名称的政策'}</View>
          <View className="aux">
            <Facts
              facts={[content.docNo, published.version === 0 ? '还没发布' : `线上第 ${published.version} 版`]}
            />
          </View>
        </View>
        {editor.withdrawn !== null && <StatusTag tone="grey" icon="withdraw" text="已撤下" />}
        {copy !== null && <CopyTag review={editor.review.state} scheduledAt={editor.scheduled?.at ?? null} />}
      </View>
      <Segmented
        label="编辑哪一部分"
        look="tabs"
        options={[
          { value: 'text', text: '正文' },
          { value: 'conditions', text: `条件 ${conditions}` },
          { value: 'benefits', text: '给什么' },
          { value: 'how', text: '怎么办' },
        ]}
        value={tab}
        onChange={setTab}
      />
      <RebaseNote edited={edited} copy={copy} published={published} />
      {copy !== null && <ReviewNote review={editor.review} />}
      {copy !== null && (
        <DiscardCopy
          copy={copy}
          publishedVersion={published.version}
          changes={changes.length}
          discard={async () => {
            await call(discardPolicyCopy, { params: { id, version: String(copy.version) } })
            if (published.version === 0) void Taro.navigateBack()
          }}
        />
      )}
      {parts[tab]()}
      {(faults.length > 0 || advice.length > 0) && (
        <Note tone={faults.length > 0 ? 'red' : 'amber'} icon="alert">
          {[
            faults.length > 0 && `${faults.length} 处必须改`,
            advice.length > 0 && `${advice.length} 处请看一眼`,
          ]
            .filter(Boolean)
            .join('，')}
          。去检查里有每一处。
        </Note>
      )}
      {published.version > 0 && editor.withdrawn === null && <FullCard editor={editor} />}
      {published.version > 0 && <CareCard id={id} care={editor.care} />}
      <Card padding="tight" rows>
        <ListRow
          icon="clock"
          title="修订记录"
          sub="每一版都留着，可以恢复；也在这里撤下"
          onTap={() => go('policyHistory', { id })}
        />
        {published.version > 0 && <SheetRow id={id} title={published.content.title} />}
      </Card>
      <ConflictSheet edited={edited} />
    </PageShell>
  )
}
