import { Text, View } from '@tarojs/components'
import { FILES_MOST } from '@talent/contract/file'
import type { DraftBody, DraftFile, Matter, MatterMaterial } from '@talent/contract/matter'
import { HAND_IN_WORKING_DAYS } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { Clause } from '@/components/data/clause'
import { FilePicker, UploadedFiles } from '@/features/file'
import { fieldAnchor } from '@/components/form/form-field'
import { MaterialRow } from '../material-row'
import { OptionMark } from '@/components/form/option-group'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import type { Faults } from '../../form/form-faults'
import type { ShownMaterial } from '../../form/shown-form'
import { handedInLabel, ReuseOffer, type EarlierMaterials } from './reuse-offer'
import { StepHead } from './step-head'
import './materials-step.scss'

interface MaterialsStepProps {
  step: number
  of: readonly ShownMaterial[]
  /** What the matter rests on. */
  basis?: Matter['basis']
  matterCode?: string
  materials: DraftBody['materials']
  faults: Faults
  /** Materials promised for later. */
  deferred: readonly string[]
  onDefer: (key: string, later: boolean) => void
  /** As a function: several photos may come before the next drawing. */
  onChange: (key: string, update: (before: readonly DraftFile[]) => DraftFile[]) => void
  reusable?: EarlierMaterials
}

function noteOf(material: MatterMaterial, files: readonly DraftFile[]): string {
  const reused = files.filter((file) => file.reused !== undefined)
  if (files.length > 0)
    return [
      files.length > reused.length && `已上传 ${files.length - reused.length} 个文件`,
      ...reused.slice(0, 1).map((file) => `沿用${handedInLabel(file.reused)}的 ${reused.length} 个文件`),
    ]
      .filter(Boolean)
      .join('，')
  const any = material.alternatives.length > 1 ? `${material.alternatives.join('、')}任选其一` : material.form
  const later = material.deferrable ? '，可受理后补交' : material.required ? '' : '，选交'
  return `${any}${later}`
}

/** The checklist, complete from the beginning: nothing is asked for after acceptance that isn't here. */
export function MaterialsStep({
  step,
  of,
  basis: rests = [],
  matterCode = '',
  materials,
  faults,
  deferred,
  onDefer,
  onChange,
  reusable,
}: MaterialsStepProps) {
  const ready = of.filter(({ key }) => (materials[key] ?? []).length > 0).length
  // The article about handing in; what else the matter rests on says nothing about materials.
  const promised = of.filter(
    ({ key, deferrable }) => deferrable && deferred.includes(key) && (materials[key] ?? []).length === 0,
  ).length
  const basis = rests.find(({ quote }) => quote?.includes('材料'))
  return (
    <Card>
      <StepHead
        step={step}
        state={ready > 0 ? 'now' : 'todo'}
        title="准备材料"
        aside={`已备 ${ready} / ${of.length}${promised > 0 ? `，稍后补交 ${promised}` : ''}`}
      />
      <View className="rows mt4">
        {of.map((material) => {
          const files = materials[material.key] ?? []
          const fault = faults[`materials.${material.key}`]
          const later = deferred.includes(material.key)
          const state = files.length > 0 ? 'ready' : fault ? 'bad' : later ? 'later' : 'todo'
          return (
            <View key={material.key} id={fieldAnchor(`materials.${material.key}`)}>
              <MaterialRow
                name={material.name}
                state={state}
                note={noteOf(material, files)}
                action={
                  <FilePicker
                    name={`materials.${material.key}`}
                    label={material.name}
                    text={files.length > 0 ? '再传' : '上传'}
                    room={FILES_MOST - files.length}
                    onUploaded={({ id, type }) =>
                      onChange(material.key, (before) => [...before, { id, type }])
                    }
                  />
                }
              >
                {reusable && files.length === 0 && (
                  <ReuseOffer
                    to={material.source ?? { matterCode, material: material.key }}
                    material={material}
                    earlier={reusable}
                    onTaken={(taken) => onChange(material.key, (before) => [...before, ...taken])}
                  />
                )}
                {material.help && files.length === 0 && <View className="cap">{material.help}</View>}
                {material.deferrable && files.length === 0 && (
                  <Tap
                    className="material-later"
                    role="checkbox"
                    state={{ checked: later }}
                    label={`稍后补交${material.name}`}
                    onTap={() => onDefer(material.key, !later)}
                  >
                    <OptionMark on={later} multiple />
                    <Text>
                      {later
                        ? `稍后补交：受理后 ${HAND_IN_WORKING_DAYS} 个工作日内，在“我的办理”里交`
                        : '稍后补交'}
                    </Text>
                  </Tap>
                )}
                {fault && (
                  <View className="aux red mt4" {...a11y({ role: 'alert' })}>
                    {fault}
                  </View>
                )}
              </MaterialRow>
              <UploadedFiles
                of={material.name}
                files={files}
                onRemove={(id) => onChange(material.key, (before) => before.filter((file) => file.id !== id))}
              />
            </View>
          )
        })}
      </View>
      {basis && <Clause text={`依据：${basis.document}${basis.article ?? ''}：${basis.quote}`} />}
    </Card>
  )
}
