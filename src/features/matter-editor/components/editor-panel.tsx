import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { FIELD_KINDS, type MatterMaterial } from '@talent/contract/matter'
import {
  discardMatterCopy,
  newField,
  newKey,
  publishMatter,
  type MatterEditor,
} from '@talent/contract/matter-editor'
import { Note } from '@/components/feedback/note'
import { KvList } from '@/components/data/kv-list'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { CopyEditorPage, PublishSheet } from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useWorkingCopy } from '../use-working-copy'
import { BasisCard } from './basis-card'
import { ConsentsCard } from './consents-card'
import { FilesCard } from './files-card'
import { FieldSheet } from './field-sheet'
import { FormTab } from './form-tab'
import { MaterialsTab } from './materials-tab'
import { MaterialSheet } from './material-sheet'
import { SectionSheet } from './section-sheet'
import { TermsSheet } from './terms-sheet'
import { VersionsTab } from './versions-tab'
import './editor-panel.scss'

type Tab = 'form' | 'materials' | 'terms' | 'versions'
/** What is open over the page. */
type Open =
  | { kind: 'field'; key: string; section: number }
  | { kind: 'material'; key: string }
  | { kind: 'section'; at: number }
  | { kind: 'terms' | 'publish' }

const newMaterial = (key: string): MatterMaterial => ({
  key,
  name: '',
  form: '照片或扫描件',
  help: null,
  alternatives: [],
  required: false,
  deferrable: false,
  basis: null,
})

/** 编辑事项 */
export function EditorPanel({ editor, title }: { editor: MatterEditor; title: string }) {
  const edited = useWorkingCopy(editor)
  const { content, faults, advice, changes } = edited
  const { code, published, copy } = editor
  const [tab, setTab] = useState<Tab>('form')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const fields = content.sections.flatMap((section) => section.fields)
  const taken = [
    ...editor.takenKeys,
    ...fields.map(({ key }) => key),
    ...content.materials.map(({ key }) => key),
  ]
  const lead = (place: string) => {
    const [kind, key = ''] = place.split('.')
    if (kind === 'fields') setOpen({ kind: 'field', key, section: 0 })
    else if (kind === 'materials') setOpen({ kind: 'material', key })
    else if (kind === 'files') setTab('materials')
    else if (kind === 'sections' || kind === 'consents') setTab('form')
    else if (kind === 'basis') setTab('terms')
    else setOpen({ kind: 'terms' })
  }
  const field =
    open?.kind === 'field'
      ? (fields.find(({ key }) => key === open.key) ?? newField(open.key, FIELD_KINDS.text.max))
      : null
  const material =
    open?.kind === 'material'
      ? (content.materials.find(({ key }) => key === open.key) ?? newMaterial(open.key))
      : null
  const publishedOptions = published.content.sections
    .flatMap((section) => section.fields)
    .flatMap(({ key, options, retired = [] }) => (key === field?.key ? [...options, ...retired] : []))
  const departmentName = editor.departments.find((one) => one.code === content.departmentCode)?.name ?? ''
  const parts: Record<Tab, () => ReactNode> = {
    form: () => (
      <>
        <FormTab
          edited={edited}
          onField={(key) => setOpen({ kind: 'field', key, section: 0 })}
          onAdd={(section) => setOpen({ kind: 'field', key: newKey('q', taken), section })}
          onSection={(at) => setOpen({ kind: 'section', at })}
        />
        <ConsentsCard code={code} edited={edited} />
      </>
    ),
    materials: () => (
      <>
        <MaterialsTab
          edited={edited}
          onMaterial={(key) => setOpen({ kind: 'material', key })}
          onAdd={() => setOpen({ kind: 'material', key: newKey('m', taken) })}
        />
        <FilesCard code={code} edited={edited} />
      </>
    ),
    terms: () => (
      <>
        <Card>
          <KvList
            facts={[
              { label: '名称', value: content.title },
              { label: '一句话说明', value: content.summary },
              { label: '承诺时限', value: `${content.promisedWorkingDays} 个工作日` },
              { label: '受理时限', value: `${content.acceptWithinWorkingDays} 个工作日` },
              { label: '承办部门', value: departmentName },
              { label: '开始前的提示', value: content.notice ?? '没有' },
            ]}
          />
          <View className="mt16">
            <Button kind="outline" full icon="edit" onTap={() => setOpen({ kind: 'terms' })}>
              修改
            </Button>
          </View>
        </Card>
        <BasisCard code={code} edited={edited} />
      </>
    ),
    versions: () => <VersionsTab editor={editor} edited={edited} />,
  }
  const over = open !== null && (
    <>
      {field !== null && open?.kind === 'field' && (
        <FieldSheet
          key={field.key}
          code={code}
          field={field}
          isNew={!fields.some(({ key }) => key === field.key)}
          section={open.section}
          publishedOptions={publishedOptions}
          edited={edited}
          onClose={close}
        />
      )}
      {material !== null && (
        <MaterialSheet
          key={material.key}
          code={code}
          material={material}
          isNew={!content.materials.some(({ key }) => key === material.key)}
          edited={edited}
          onClose={close}
        />
      )}
      {open?.kind === 'section' && (
        <SectionSheet key={open.at} code={code} at={open.at} edited={edited} onClose={close} />
      )}
      {open?.kind === 'terms' && (
        <TermsSheet code={code} departments={editor.departments} edited={edited} onClose={close} />
      )}
      {open?.kind === 'publish' && copy !== null && (
        <PublishSheet
          published={published.version}
          changes={changes}
          note={`在办 ${editor.open} 件按各自提交时的版本走完。没提交的草稿会保留还在的内容，并看到改了什么。`}
          publish={() => call(publishMatter, { params: { code }, body: { hash: copy.hash } })}
          onClose={close}
        />
      )}
    </>
  )
  return (
    <CopyEditorPage
      title={title}
      demo={content.demo}
      name={content.title || '没有名称的事项'}
      facts={[departmentName, `${content.promisedWorkingDays} 个工作日`]}
      tabs={[
        { value: 'form', text: '表单' },
        { value: 'materials', text: `材料 ${content.materials.length}` },
        { value: 'terms', text: '时限' },
        { value: 'versions', text: '版本' },
      ]}
      tab={tab}
      onTab={setTab}
      edited={edited}
      editor={editor}
      next={published.version + 1}
      changes={changes.length}
      note={
        <Note>{`线上是第 ${published.version} 版。${editor.open} 件在办按各自提交时的版本走完，改动只影响新申请。`}</Note>
      }
      check={{
        ...{ faults, advice, fine: '每个问题都能走到，条件和选项都对得上', onGo: lead },
        shown: tab !== 'versions',
      }}
      discard={copy && (() => call(discardMatterCopy, { params: { code, version: String(copy.version) } }))}
      onPreview={() => go('matterPreview', { code })}
      onPublish={() => setOpen({ kind: 'publish' })}
      over={over}
    >
      {parts[tab]()}
    </CopyEditorPage>
  )
}
