import { getSchemeEditor, getSchemeVersion, listEditableSchemes } from '@talent/contract/scheme-editor'
import { useQuery } from '@/lib/server-data'

export const useEditableSchemes = (wanted: boolean) => useQuery(listEditableSchemes, wanted ? {} : null)
/** Others edit it too. */
export const useSchemeEditor = (code: string | null) =>
  useQuery(getSchemeEditor, code === null ? null : { params: { id: code } }, { live: true })
/** Asked only while somebody looks at it. */
export const useSchemeVersion = (code: string, version: number | null) =>
  useQuery(getSchemeVersion, version === null ? null : { params: { id: code, version: String(version) } })
