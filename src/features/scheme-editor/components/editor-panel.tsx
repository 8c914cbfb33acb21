import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { TALENT_CATEGORIES } from '@talent/contract/matter'
import type { ReviewRule } from '@talent/contract/publication'
import {
  discardSchemeCopy,
  publishScheme,
  sendSchemeForReview,
  type SchemeEditor,
} from '@talent/contract/scheme-editor'
import { Facts } from '@/components/data/facts'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { fieldAnchor } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import {
  CheckCard,
  ConflictSheet,
  CopyTag,
  DiscardCopy,
  PublishPress,
  PublishSheet,
  RebaseNote,
  ReviewNote,
  useSendReview,
} from '@/features/publication'
import { fullDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useEditedScheme } from '../use-edited-scheme'
import { ClassesTab } from './classes-tab'
import { OwnSheet, OwnTab } from './own-tab'
import { PartSheet, type Part } from './part-sheet'
import { VersionsTab } from './versions-tab'

type Tab = 'own' | 'classes' | 'versions'
/** What is open over the page. */
type Open = Part | { kind: 'own' | 'publish' }

interface EditorPanelProps {
  editor: SchemeEditor
  rule: ReviewRule
  title: string
}

/** 编辑人才分类目录 */
export function EditorPanel({ editor, rule, title }: EditorPanelProps) {
  const edited = useEditedScheme(editor)
  const { content, faults, advice, changes, saving } = edited
  const { code, published, copy, review, nextVersion } = editor
  const [tab, setTab] = useState<Tab>('classes')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const params = { id: code }
  const sending = useSendReview(copy?.hash ?? null, (hash) =>
    call(sendSchemeForReview, { params, body: { hash } }),
  )
  const lead = (place: string) => {
    const [kind, of = ''] = place.split('.')
    const category =
      kind === 'classes'
        ? TALENT_CATEGORIES.find((one) => one === of)
        : content.classes.find(({ standards }) => standards.some(({ key }) => key === of))?.category
    if (category !== undefined)
      setOpen(kind === 'classes' ? { kind: 'class', category } : { kind: 'standard', category, key: of })
    else if (kind === 'classes') setTab('classes')
    else setOpen({ kind: 'own' })
  }
  const parts: Record<Tab, () => ReactNode> = {
    own: () => <OwnTab edited={edited} />,
    classes: () => <ClassesTab editor={editor} edited={edited} onPart={setOpen} />,
    versions: () => <VersionsTab editor={editor} edited={edited} rule={rule} />,
  }
  return (
    <PageShell
      title={title}
      demo={content.demo}
      footer={
        <ActionBar feedback={{ error: sending.error ?? (open === null ? saving.error : null) }}>
          <Button kind="outline" className="btn--fit" onTap={() => go('schemePreview', { id: code })}>
            预览
          </Button>
          <PublishPress
            copy={copy}
            review={review}
            next={nextVersion}
            faults={faults.length}
            sending={sending}
            onReview={() => go('schemeReview', { id: code })}
            onPublish={() => setOpen({ kind: 'publish' })}
          />
        </ActionBar>
      }
    >
      <View className="between">
        <View className="g">
          <View className="h-page">{content.name || '没有名称的目录'}</View>
          <View className="aux">
            <Facts
              facts={[
                content.document,
                `第 ${published.version} 版，${fullDay(published.content.inForceFrom)}起执行`,
              ]}
            />
          </View>
        </View>
        {copy !== null && <CopyTag review={review.state} />}
      </View>
      <Segmented
        label="编辑哪一部分"
        look="tabs"
        options={[
          { value: 'classes', text: `类别 ${content.classes.length}` },
          { value: 'own', text: '目录' },
          { value: 'versions', text: '版本' },
        ]}
        value={tab}
        onChange={setTab}
      />
      <Note>{`${editor.open} 件在办的认定申请按提交那天的目录核验，已认定的到期前不变。`}</Note>
      <RebaseNote edited={edited} copy={copy} published={published} />
      {copy !== null && <ReviewNote review={review} />}
      {copy !== null && (
        <DiscardCopy
          copy={copy}
          publishedVersion={published.version}
          changes={changes.length}
          discard={() => call(discardSchemeCopy, { params: { id: code, version: String(copy.version) } })}
        />
      )}
      {parts[tab]()}
      {tab !== 'versions' && copy !== null && (
        <View id={fieldAnchor('check')}>
          <CheckCard
            faults={faults}
            advice={advice}
            fine="每一类都有标准，每一条都有条款和佐证"
            onGo={lead}
          />
        </View>
      )}
      {open?.kind === 'own' && <OwnSheet edited={edited} onClose={close} />}
      {open?.kind === 'publish' && copy !== null && (
        <PublishSheet
          published={published.version}
          changes={changes}
          note={`${fullDay(content.inForceFrom)}起执行，之前提交的申请按原来的目录核验，已认定的不变。`}
          publish={() => call(publishScheme, { params, body: { hash: copy.hash } })}
          onClose={close}
        />
      )}
      {open !== null && 'category' in open && (
        <PartSheet
          key={JSON.stringify(open)}
          part={open}
          edited={edited}
          matters={editor.matters}
          onClose={close}
        />
      )}
      <ConflictSheet edited={edited} />
    </PageShell>
  )
}
