import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import {
  DEMAND_CLASS_SHORT,
  DEMAND_INDUSTRIES,
  discardDemandCopy,
  newNeedKey,
  publishDemand,
  sendDemandForReview,
  type DemandEditor,
} from '@talent/contract/demand'
import { KvList } from '@/components/data/kv-list'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionCard } from '@/components/layout/section-card'
import { CopyEditorPage, FieldsSheet, PublishSheet } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import {
  NEED_ROWS,
  needTyped,
  newNeed,
  OWN_ROWS,
  typedNeed,
  typedOwn,
  withNeed,
  withoutNeed,
  withOwn,
} from '../parts'
import { useEditedDemand, type EditedDemand } from '../use-edited-demand'
import { VersionsTab } from './versions-tab'

type Tab = 'needs' | 'own' | 'versions'
/** What is open over the page. */
type Open = { kind: 'own' | 'publish' } | { kind: 'need'; key: string }

/** 需求: by industry, each opens its sheet. */
function NeedsTab({ edited, onNeed }: { edited: EditedDemand; onNeed: (key: string) => void }) {
  const { needs } = edited.content
  return (
    <>
      {DEMAND_INDUSTRIES.map((industry) => {
        const here = needs.filter((need) => need.industry === industry)
        if (here.length === 0) return null
        return (
          <SectionCard key={industry} title={`${industry} ${here.length}`}>
            <View className="rows mt4">
              {here.map(({ key, title, employer, class: of, urgent }) => (
                <ListRow
                  key={key}
                  title={title || '没有名称的需求'}
                  sub={[employer || '没有写单位', DEMAND_CLASS_SHORT[of], urgent && '急']
                    .filter(Boolean)
                    .join('，')}
                  onTap={() => onNeed(key)}
                />
              ))}
            </View>
          </SectionCard>
        )
      })}
    </>
  )
}

export function NeedSheet({
  edited,
  id,
  onClose,
}: {
  edited: EditedDemand
  id: string
  onClose: () => void
}) {
  const { content } = edited
  const found = content.needs.find(({ key }) => key === id)
  const need = found ?? newNeed(id)
  return (
    <FieldsSheet
      title={found === undefined ? '加一个需求' : '编辑需求'}
      save="保存需求"
      edited={edited}
      place={found === undefined ? 'need' : `need.${id}`}
      rows={NEED_ROWS}
      saved={typedNeed(need)}
      put={(typed) => withNeed(content, needTyped(need, typed))}
      remove={found && (() => withoutNeed(content, id))}
      onClose={onClose}
    />
  )
}

export function OwnSheet({ edited, onClose }: { edited: EditedDemand; onClose: () => void }) {
  return (
    <FieldsSheet
      title="编辑目录"
      save="保存目录"
      edited={edited}
      place="own"
      rows={OWN_ROWS}
      saved={typedOwn(edited.content)}
      put={(typed) => withOwn(edited.content, typed)}
      onClose={onClose}
    />
  )
}

/** 编辑需求目录 */
export function EditorPanel({ editor, title }: { editor: DemandEditor; title: string }) {
  const edited = useEditedDemand(editor)
  const { content, faults, advice, changes } = edited
  const { code, published, copy, nextVersion } = editor
  const [tab, setTab] = useState<Tab>('needs')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const params = { id: code }
  const lead = (place: string) => {
    const [kind, key] = place.split('.')
    if (kind !== 'needs') setOpen({ kind: 'own' })
    else if (key === undefined) setTab('needs')
    else setOpen({ kind: 'need', key })
  }
  const parts: Record<Tab, () => ReactNode> = {
    needs: () => (
      <>
        <Button
          kind="outline"
          full
          icon="plus"
          onTap={() => setOpen({ kind: 'need', key: newNeedKey(content, editor.takenKeys) })}
        >
          加一个需求
        </Button>
        <Button kind="quiet" full icon="upload" onTap={() => go('importFile', { kind: 'needs' })}>
          导入需求表
        </Button>
        <NeedsTab edited={edited} onNeed={(key) => setOpen({ kind: 'need', key })} />
      </>
    ),
    own: () => (
      <Card>
        <KvList
          facts={[
            { label: '目录名称', value: content.name },
            { label: '依据', value: content.document || '没有写' },
          ]}
        />
        <View className="mt16">
          <Button kind="outline" full icon="edit" onTap={() => setOpen({ kind: 'own' })}>
            修改
          </Button>
        </View>
      </Card>
    ),
    versions: () => <VersionsTab editor={editor} edited={edited} />,
  }
  const over =
    open === null ? null : open.kind === 'own' ? (
      <OwnSheet edited={edited} onClose={close} />
    ) : open.kind === 'need' ? (
      <NeedSheet key={open.key} edited={edited} id={open.key} onClose={close} />
    ) : (
      copy !== null && (
        <PublishSheet
          published={published.version}
          changes={changes}
          note="发布后所有人马上看到新的一版，旧版和改了什么都留着。"
          publish={() => call(publishDemand, { params, body: { hash: copy.hash } })}
          onClose={close}
        />
      )
    )
  return (
    <CopyEditorPage
      title={title}
      demo={content.demo}
      name={content.name || '没有名称的目录'}
      facts={[`第 ${published.version} 版`, `${published.content.needs.length} 个需求`]}
      tabs={[
        { value: 'needs', text: `需求 ${content.needs.length}` },
        { value: 'own', text: '目录' },
        { value: 'versions', text: '版本' },
      ]}
      tab={tab}
      onTab={setTab}
      edited={edited}
      editor={editor}
      next={nextVersion}
      changes={changes.length}
      note={<Note>{`${editor.open} 件“我感兴趣”在跟进，改目录不影响。`}</Note>}
      check={{
        ...{ faults, advice, fine: '每个需求都写了单位和想解决什么', onGo: lead },
        shown: tab !== 'versions' && copy !== null,
      }}
      discard={
        copy && (() => call(discardDemandCopy, { params: { id: code, version: String(copy.version) } }))
      }
      reviewing={{
        send: (hash) => call(sendDemandForReview, { params, body: { hash } }),
        onReview: () => go('demandReview'),
      }}
      onPreview={() => go('demandPreview')}
      onPublish={() => setOpen({ kind: 'publish' })}
      over={over}
    >
      {parts[tab]()}
    </CopyEditorPage>
  )
}
