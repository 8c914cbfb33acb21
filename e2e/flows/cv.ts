import { EMPTY_CV, getCv, saveCv } from '@talent/contract/application'
import type { FlowStage } from './actor'

/** A CV of 周予安, as it is filled in before and used for every later post. */
export async function writeCv({ api }: FlowStage): Promise<void> {
  const talent = await api('zhou-yu-an')
  const { version } = await talent.call(getCv, {})
  const intention = { wanted: '材料研发', places: '科创园', pay: '', available: '' }
  await talent.call(saveCv, { body: { basedOn: version, content: { ...EMPTY_CV, intention } } })
}
