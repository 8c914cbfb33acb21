import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { FILES_MOST } from '@talent/contract/file'
import {
  PAPER_LABEL,
  waiverFor,
  type DraftBody,
  type DraftFile,
  type Matter,
  type MatterFile,
  type MatterMaterial,
  type Sample,
  type VerifiedFact,
} from '@talent/contract/matter'
import { HAND_IN_WORKING_DAYS, verifiedLabel } from '@talent/contract/service-request'
import { Clause } from '@/components/data/clause'
import { Counts } from '@/components/data/counts'
import { Icon } from '@/components/data/icon'
import { StatusTag } from '@/components/data/status-tag'
import { Note } from '@/components/feedback/note'
import { fieldAnchor } from '@/components/form/form-field'
import { OptionMark } from '@/components/form/option-group'
import { Tap } from '@/components/form/tap'
import { Card } from '@/components/layout/card'
import { FilePicker, UploadedFiles } from '@/features/file'
import { a11y } from '@/lib/a11y'
import { todayInChina } from '@/lib/dates'
import type { Faults } from '../../form/form-faults'
import type { ShownMaterial } from '../../form/shown-form'
import { MaterialRow } from '../material-row'
import { MatterFileLinks } from '../matter-file-links'
import { handedInLabel, ReuseOffer, type EarlierMaterials } from './reuse-offer'
import { SampleSheet } from './sample-sheet'
import { StepHead } from './step-head'
import './materials-step.scss'

interface MaterialsStepProps {
  step: number
  of: readonly ShownMaterial[]
  /** Blank forms, guides and sample pictures, each of its material. */
  files?: readonly MatterFile[] | undefined
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
  /** 免交: what is verified of the person. */
  verified?: readonly VerifiedFact[]
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

const GROUPS = ['now', 'later', 'ready', 'waived', 'optional'] as const
type Group = (typeof GROUPS)[number]
const GROUP_LABEL: Record<Group, string> = {
  now: '现在要交',
  later: '可以后补',
  ready: '已经有了',
  waived: '免交',
  optional: '选交',
}
const COUNTED = [
  ['已有', 'ready', 'green'],
  ['免交', 'waived', undefined],
  ['现在交', 'now', 'amber'],
  ['可以后补', 'later', 'blue'],
] as const

const groupOf = ({ required, deferrable }: MatterMaterial): Group =>
  deferrable ? 'later' : required ? 'now' : 'optional'

/** The checklist, complete from the beginning: nothing is asked for after acceptance that isn't here. */
export function MaterialsStep({
  step,
  of,
  files: offered = [],
  basis: rests = [],
  matterCode = '',
  materials,
  faults,
  deferred,
  onDefer,
  onChange,
  reusable,
  verified = [],
}: MaterialsStepProps) {
  const [sample, setSample] = useState<{ of: string; sample: Sample } | null>(null)
  const filesOf = (key: string) => materials[key] ?? []
  const today = todayInChina()
  const waiverOf = (material: ShownMaterial) =>
    filesOf(material.key).length > 0 ? null : waiverFor(material, verified, today)
  // What is uploaded is there at once, and stands with what is there.
  const placed = of.map((material) => ({
    material,
    group:
      waiverOf(material) !== null ? 'waived' : filesOf(material.key).length > 0 ? 'ready' : groupOf(material),
  })) satisfies { material: ShownMaterial; group: Group }[]
  const groups = placed.map(({ group }): Group => group)
  const ready = groups.filter((group) => group === 'ready').length
  const promised = of.filter(
    ({ key, deferrable }) => deferrable && deferred.includes(key) && filesOf(key).length === 0,
  ).length
  // The article about handing in; what else the matter rests on says nothing about materials.
  const basis = rests.find(({ quote }) => quote?.includes('材料'))

  const row = (material: ShownMaterial) => {
    const files = filesOf(material.key)
    const waiver = waiverOf(material)
    const own = offered.filter((one) => one.material === material.key)
    // One of its own says more than one that is drawn.
    const picture = own.some(({ use }) => use === 'sample') ? null : material.sample
    const paper = material.paper ? PAPER_LABEL[material.paper] : undefined
    if (waiver !== null)
      return (
        <View key={material.key} id={fieldAnchor(`materials.${material.key}`)}>
          <MaterialRow name={material.name} paper={paper} state="waived" note={verifiedLabel(waiver)} />
        </View>
      )
    const fault = faults[`materials.${material.key}`]
    const later = deferred.includes(material.key)
    const state = files.length > 0 ? 'ready' : fault ? 'bad' : later ? 'later' : 'todo'
    return (
      <View key={material.key} id={fieldAnchor(`materials.${material.key}`)}>
        <MaterialRow
          name={material.name}
          paper={paper}
          state={state}
          note={noteOf(material, files)}
          action={
            <FilePicker
              name={`materials.${material.key}`}
              label={material.name}
              text={files.length > 0 ? '再传' : '上传'}
              room={FILES_MOST - files.length}
              onUploaded={({ id, type }) => onChange(material.key, (before) => [...before, { id, type }])}
            />
          }
        >
          {material.help && files.length === 0 && <View className="cap">{material.help}</View>}
          {reusable && files.length === 0 && (
            <ReuseOffer
              to={material.source ?? { matterCode, material: material.key }}
              material={material}
              earlier={reusable}
              onTaken={(taken) => onChange(material.key, (before) => [...before, ...taken])}
            />
          )}
          {files.length === 0 && <MatterFileLinks files={own} />}
          {picture && files.length === 0 && (
            <Tap
              className="material-sample"
              label={`看样图：${material.name}`}
              onTap={() => setSample({ of: material.name, sample: picture })}
            >
              <Icon name="image" size="s" />
              <Text>看样图</Text>
            </Tap>
          )}
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
                {later ? `稍后补交：受理后 ${HAND_IN_WORKING_DAYS} 个工作日内，在“我的办理”里交` : '稍后补交'}
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
  }

  return (
    <>
      <Card>
        <StepHead
          step={step}
          state={ready > 0 ? 'now' : 'todo'}
          title="准备材料"
          aside={`已备 ${ready} / ${of.length}${promised > 0 ? `，稍后补交 ${promised}` : ''}`}
        >
          <View className="cap">一次列全，受理后不再加</View>
        </StepHead>
        <View className="mt12">
          <Counts
            counts={COUNTED.map(([text, group, tone]) => ({
              text,
              tone,
              of: '份',
              count: groups.filter((one) => one === group).length,
            }))}
          />
        </View>
      </Card>
      {GROUPS.map((group) => {
        const here = placed.filter((one) => one.group === group)
        if (here.length === 0) return null
        return (
          <Card key={group}>
            <View className="between">
              <View className="h-title" {...a11y({ role: 'heading', 'aria-level': 3 })}>
                {GROUP_LABEL[group]}
              </View>
              {group === 'later' && <StatusTag tone="blue" icon="clock" text="容缺受理" />}
            </View>
            <View className="rows mt4">{here.map(({ material }) => row(material))}</View>
            {group === 'later' && (
              <Note>{`先受理，受理后 ${HAND_IN_WORKING_DAYS} 个工作日内补上就行。到期没补也不会退件，专员会一次告诉您还差什么。`}</Note>
            )}
          </Card>
        )
      })}
      {basis && <Clause text={`依据：${basis.document}${basis.article ?? ''}：${basis.quote}`} />}
      {sample && <SampleSheet name={sample.of} sample={sample.sample} onClose={() => setSample(null)} />}
    </>
  )
}
