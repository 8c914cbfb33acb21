import {
  adviceOn,
  checkContent,
  getMatterEditor,
  getMatterVersion,
  matterDifference,
  mergeContents,
  saveMatterCopy,
  withParts,
  type MatterContent,
  type MatterEditor,
} from '@talent/contract/matter-editor'
import { useCopy } from '@/features/publication'
import { call } from '@/lib/request'

/** The matter as it is being edited, with what must be mended and what would be better. */
export function useWorkingCopy(editor: MatterEditor) {
  const { code, departments } = editor
  const params = { code }
  const nameOf = (department: string) =>
    departments.find((one) => one.code === department)?.name ?? department
  const edited = useCopy<MatterContent, MatterEditor>(editor, {
    load: () => call(getMatterEditor, { params }),
    save: (content, base) => call(saveMatterCopy, { params, body: { content, ...base } }),
    loadVersion: (version) => call(getMatterVersion, { params: { code, version: String(version) } }),
    merge: mergeContents,
    withParts,
    changesBetween: (before, after) => matterDifference(before, after, nameOf),
  })
  return {
    ...edited,
    faults: checkContent(edited.content, departments),
    advice: adviceOn(edited.content),
  }
}
export type EditedMatter = ReturnType<typeof useWorkingCopy>
