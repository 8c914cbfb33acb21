import type { TalentCategory } from '@talent/contract/matter'
import { classOf } from '@talent/contract/recognition'
import type { SchemeEditor } from '@talent/contract/scheme-editor'
import { FieldsSheet } from '@/features/publication'
import {
  classRows,
  freeCategories,
  newClass,
  opensRows,
  STANDARD_ROWS,
  typedClass,
  typedOpening,
  typedStandard,
  withClass,
  withOpening,
  withoutClass,
  withoutOpening,
  withoutStandard,
  withStandard,
  withTypedClass,
} from '../parts'
import type { EditedScheme } from '../use-edited-scheme'

/** A class, a standard of it, or one thing its credential opens; one that isn't there yet is added. */
export type Part =
  | { kind: 'class'; category: TalentCategory }
  | { kind: 'standard'; category: TalentCategory; key: string }
  | { kind: 'opens'; category: TalentCategory; at: number }

interface PartSheetProps {
  part: Part
  edited: EditedScheme
  matters: SchemeEditor['matters']
  onClose: () => void
}

const EMPTY = { text: '', clause: '', evidence: '' }

export function PartSheet({ part, edited, matters, onClose }: PartSheetProps) {
  const { content } = edited
  const { category } = part
  const found = classOf(content, category)
  const one = found ?? newClass(category)
  if (part.kind === 'class')
    return (
      <FieldsSheet
        title={found === undefined ? '加一类' : `编辑${category}`}
        save="保存类别"
        edited={edited}
        place={found === undefined ? 'class' : `class.${category}`}
        rows={classRows(found === undefined ? freeCategories(content) : null)}
        saved={typedClass(one)}
        put={(typed) => withTypedClass(content, one, typed)}
        remove={found && (() => withoutClass(content, category))}
        onClose={onClose}
      />
    )
  if (part.kind === 'standard') {
    const standard = one.standards.find(({ key }) => key === part.key)
    return (
      <FieldsSheet
        title={standard === undefined ? `${category}加一条标准` : '编辑标准'}
        save="保存标准"
        edited={edited}
        place={`standard.${part.key}`}
        rows={STANDARD_ROWS}
        saved={typedStandard(standard ?? { key: part.key, ...EMPTY })}
        put={(typed) => withClass(content, withStandard(one, part.key, typed))}
        remove={standard && (() => withClass(content, withoutStandard(one, part.key)))}
        onClose={onClose}
      />
    )
  }
  const opening = one.opens[part.at]
  return (
    <FieldsSheet
      title="凭证能办什么"
      save="保存这一项"
      edited={edited}
      place={`opens.${category}.${part.at}`}
      rows={opensRows(matters)}
      saved={typedOpening(opening)}
      put={(typed) => withClass(content, withOpening(one, part.at, typed))}
      remove={opening && (() => withClass(content, withoutOpening(one, part.at)))}
      onClose={onClose}
    />
  )
}
