import {
  adviceOnScheme,
  checkScheme,
  getSchemeEditor,
  getSchemeVersion,
  mergeSchemes,
  saveSchemeCopy,
  schemeDifference,
  withSchemeParts,
  type SchemeContent,
  type SchemeEditor,
} from '@talent/contract/scheme-editor'
import { useCopy } from '@/features/publication'
import { todayInChina } from '@/lib/dates'
import { call } from '@/lib/request'

/** The scheme as it is being edited, with what must be mended and what is worth a look. */
export function useEditedScheme(editor: SchemeEditor) {
  const { code, published, matters, references } = editor
  const params = { id: code }
  const edited = useCopy<SchemeContent, SchemeEditor>(editor, {
    load: () => call(getSchemeEditor, { params }),
    save: (content, base) => call(saveSchemeCopy, { params, body: { content, ...base } }),
    loadVersion: (version) => call(getSchemeVersion, { params: { id: code, version: String(version) } }),
    merge: mergeSchemes,
    withParts: withSchemeParts,
    changesBetween: schemeDifference,
  })
  const known = new Set(matters.map((matter) => matter.code))
  return {
    ...edited,
    id: code,
    kept: 'scheme-edit' as const,
    // What is published needs no mending, though its day has come.
    faults: editor.copy === null ? [] : checkScheme(edited.content, todayInChina(), known),
    advice: adviceOnScheme(edited.content, published.content, references),
  }
}
export type EditedScheme = ReturnType<typeof useEditedScheme>
