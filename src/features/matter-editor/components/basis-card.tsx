import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Basis } from '@talent/contract/matter'
import { EDITOR_LIMITS } from '@talent/contract/matter-editor'
import { Facts } from '@/components/data/facts'
import { Button } from '@/components/form/button'
import { FormField } from '@/components/form/form-field'
import { TextInput } from '@/components/form/text-input'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { useKeptPart } from '../kept-part'
import type { EditedMatter } from '../use-working-copy'
import { PartSheet } from './part-sheet'

interface BasisSheetProps {
  code: string
  /** Its place; that after the last is a new one. */
  at: number
  edited: EditedMatter
  onClose: () => void
}

const EMPTY: Basis = { document: '', article: null, quote: null }

function BasisSheet({ code, at, edited: { content, saving }, onClose }: BasisSheetProps) {
  const saved = content.basis[at]
  const { part, change, clear } = useKeptPart(code, `basis.${at}`, saved ?? EMPTY)
  const put = (basis: Basis[]) =>
    void saving.submit({ ...content, basis }, () => {
      clear()
      onClose()
    })
  const text = (name: keyof Basis, label: string, maxLength: number, area = false) => (
    <FormField name={`matter-basis-${name}`} label={label} optional={name !== 'document'}>
      <TextInput
        label={label}
        area={area}
        value={part[name] ?? ''}
        maxLength={maxLength}
        onChange={(value) => change({ [name]: value === '' && name !== 'document' ? null : value })}
      />
    </FormField>
  )
  return (
    <PartSheet
      title={saved === undefined ? '加一条依据' : '编辑依据'}
      save="保存依据"
      saving={saving}
      onSave={() =>
        put(
          saved === undefined
            ? [...content.basis, part]
            : content.basis.map((one, i) => (i === at ? part : one)),
        )
      }
      onRemove={saved === undefined ? undefined : () => put(content.basis.filter((_, i) => i !== at))}
      onClose={onClose}
    >
      {text('document', '文件名称', EDITOR_LIMITS.document)}
      {text('article', '条款', EDITOR_LIMITS.article)}
      {text('quote', '原文', EDITOR_LIMITS.quote, true)}
    </PartSheet>
  )
}

/** 依据: the documents the matter rests on. */
export function BasisCard({ code, edited }: { code: string; edited: EditedMatter }) {
  const { basis } = edited.content
  const [open, setOpen] = useState<number | null>(null)
  return (
    <>
      <Card rows>
        <View className="aux">依据</View>
        {basis.map(({ document, article }, at) => (
          <ListRow
            // Two clauses of one document differ by their place alone.
            key={at}
            title={document || '没有名称的依据'}
            sub={<Facts facts={[article]} />}
            onTap={() => setOpen(at)}
          />
        ))}
        <Button kind="quiet" full icon="plus" onTap={() => setOpen(basis.length)}>
          加一条依据
        </Button>
      </Card>
      {open !== null && (
        <BasisSheet key={open} code={code} at={open} edited={edited} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
