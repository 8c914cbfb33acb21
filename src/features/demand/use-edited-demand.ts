import {
  adviceOnDemand,
  checkDemand,
  demandDifference,
  getDemandEditor,
  getDemandVersion,
  mergeDemand,
  saveDemandCopy,
  withDemandParts,
  type DemandContent,
  type DemandEditor,
} from '@talent/contract/demand'
import { useCopy } from '@/features/publication'
import { call } from '@/lib/request'

/** The catalogue as it is being edited, with what must be mended and what is worth a look. */
export function useEditedDemand(editor: DemandEditor) {
  const { code, published } = editor
  const params = { id: code }
  const edited = useCopy<DemandContent, DemandEditor>(editor, {
    load: () => call(getDemandEditor, { params }),
    save: (content, base) => call(saveDemandCopy, { params, body: { content, ...base } }),
    loadVersion: (version) => call(getDemandVersion, { params: { id: code, version: String(version) } }),
    merge: mergeDemand,
    withParts: withDemandParts,
    changesBetween: demandDifference,
  })
  return {
    ...edited,
    id: code,
    kept: 'demand-edit' as const,
    faults: editor.copy === null ? [] : checkDemand(edited.content),
    advice: adviceOnDemand(edited.content, published.content),
  }
}
export type EditedDemand = ReturnType<typeof useEditedDemand>
