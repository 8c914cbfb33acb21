import { useState, type ReactNode } from 'react'
import { TALENT_CATEGORIES } from '@talent/contract/matter'
import type { ReviewRule } from '@talent/contract/publication'
import {
  discardSchemeCopy,
  publishScheme,
  sendSchemeForReview,
  type SchemeEditor,
} from '@talent/contract/scheme-editor'
import { Note } from '@/components/feedback/note'
import { CopyEditorPage, PublishSheet } from '@/features/publication'
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
  const { content, faults, advice, changes } = edited
  const { code, published, copy, nextVersion } = editor
  const [tab, setTab] = useState<Tab>('classes')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const params = { id: code }
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
  const over =
    open === null ? null : 'category' in open ? (
      <PartSheet
        key={JSON.stringify(open)}
        part={open}
        edited={edited}
        matters={editor.matters}
        onClose={close}
      />
    ) : open.kind === 'own' ? (
      <OwnSheet edited={edited} onClose={close} />
    ) : (
      copy !== null && (
        <PublishSheet
          published={published.version}
          changes={changes}
          note={`${fullDay(content.inForceFrom)}起执行，之前提交的申请按原来的目录核验，已认定的不变。`}
          publish={() => call(publishScheme, { params, body: { hash: copy.hash } })}
          onClose={close}
        />
      )
    )
  return (
    <CopyEditorPage
      title={title}
      demo={content.demo}
      name={content.name || '没有名称的目录'}
      facts={[
        content.document,
        `第 ${published.version} 版，${fullDay(published.content.inForceFrom)}起执行`,
      ]}
      tabs={[
        { value: 'classes', text: `类别 ${content.classes.length}` },
        { value: 'own', text: '目录' },
        { value: 'versions', text: '版本' },
      ]}
      tab={tab}
      onTab={setTab}
      edited={edited}
      editor={editor}
      next={nextVersion}
      changes={changes.length}
      note={<Note>{`${editor.open} 件在办的认定申请按提交那天的目录核验，已认定的到期前不变。`}</Note>}
      check={{
        ...{ faults, advice, fine: '每一类都有标准，每一条都有条款和佐证', onGo: lead },
        shown: tab !== 'versions' && copy !== null,
      }}
      discard={
        copy && (() => call(discardSchemeCopy, { params: { id: code, version: String(copy.version) } }))
      }
      reviewing={{
        send: (hash) => call(sendSchemeForReview, { params, body: { hash } }),
        onReview: () => go('schemeReview', { id: code }),
      }}
      onPreview={() => go('schemePreview', { id: code })}
      onPublish={() => setOpen({ kind: 'publish' })}
      over={over}
    >
      {parts[tab]()}
    </CopyEditorPage>
  )
}
