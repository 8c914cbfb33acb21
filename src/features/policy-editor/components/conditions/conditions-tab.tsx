import { useState } from 'react'
import { View } from '@tarojs/components'
import { isLeaf, type Condition, type Leaf } from '@talent/contract/eligibility'
import {
  CHECK_LABEL,
  leafInWords,
  partAt,
  withAdded,
  withConditions,
  withPart,
  type Place,
  type PolicyContent,
} from '@talent/contract/policy-editor'
import { Facts } from '@/components/data/facts'
import { Icon } from '@/components/data/icon'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { Segmented } from '@/components/form/segmented'
import { Tap } from '@/components/form/tap'
import { Card, CardHead } from '@/components/layout/card'
import { momentLabel } from '@/lib/dates'
import { classNames } from '@/lib/class-names'
import { FieldsSheet } from '@/features/publication'
import type { EditedPolicy } from '../../use-edited-policy'
import { leafFaults, leafRows, nodeOf, settleLeaf, typedOfLeaf } from './leaf-form'
import './conditions.scss'

/** A group within a group within a group: deeper it isn't read any more. */
const MOST_DEEP = 3

interface Editing {
  /** Of the group a new one goes into, or of the condition itself. */
  place: Place
  node: Condition | null
}
interface TreeProps {
  onOpen: (editing: Editing) => void
  onGroup: (place: Place, group: Condition | null) => void
}

function LeafRow({ leaf, negated, onOpen }: { leaf: Leaf; negated: boolean; onOpen: () => void }) {
  const open = leaf.inclusive === null
  const words = leafInWords(leaf)
  return (
    <Tap
      className={classNames('leaf', open && 'leaf--edge')}
      label={`${negated ? '不能：' : ''}${words}，修改`}
      onTap={onOpen}
    >
      <View className="g">
        <View>
          {negated && <View className="leaf__not">不能</View>}
          {words}
        </View>
        <View className="cap">
          <Facts
            facts={[
              leaf.clause ?? '没有条款',
              (leaf.schemes ?? []).join('、') || null,
              leaf.check === undefined ? null : CHECK_LABEL[leaf.check],
              leaf.onlyForBenefit === undefined ? null : `只管${leaf.onlyForBenefit}`,
            ]}
          />
        </View>
      </View>
      {open && <StatusTag tone="amber-line" icon="help" text="边上待核实" />}
      <Icon name="edit" className="pri" />
    </Tap>
  )
}

const HOW = [
  { value: 'all', text: '全部满足' },
  { value: 'any', text: '满足任一' },
] as const

function Group({
  group,
  place,
  onOpen,
  onGroup,
}: TreeProps & { group: { all: readonly Condition[] } | { any: readonly Condition[] }; place: Place }) {
  const how = 'all' in group ? 'all' : 'any'
  const parts = 'all' in group ? group.all : group.any
  return (
    <View className={classNames('conditions', place.length > 0 && 'conditions--within')}>
      <View className="conditions__how">
        <Segmented
          label={place.length === 0 ? '几个条件怎么算' : '这一组怎么算'}
          options={HOW}
          value={how}
          onChange={(next) => onGroup(place, next === 'all' ? { all: parts } : { any: parts })}
        />
        {place.length === 0 && <View className="aux">才可享受</View>}
      </View>
      <View className="conditions__tree">
        {parts.map((part, at) => (
          <Node key={at} node={part} place={[...place, at]} onOpen={onOpen} onGroup={onGroup} />
        ))}
      </View>
      <View className="conditions__add">
        <Button kind="quiet" size="m" icon="plus" onTap={() => onOpen({ place, node: null })}>
          {how === 'any' ? '加一条“或”' : '加一个条件'}
        </Button>
        {place.length < MOST_DEEP && (
          <Button
            kind="quiet"
            size="m"
            icon="plus"
            onTap={() => onOpen({ place: [...place, -1], node: null })}
          >
            加一组
          </Button>
        )}
      </View>
    </View>
  )
}

function Node({ node, place, onOpen, onGroup }: TreeProps & { node: Condition; place: Place }) {
  if (isLeaf(node)) return <LeafRow leaf={node} negated={false} onOpen={() => onOpen({ place, node })} />
  if (!('not' in node)) return <Group group={node} place={place} onOpen={onOpen} onGroup={onGroup} />
  if (isLeaf(node.not)) return <LeafRow leaf={node.not} negated onOpen={() => onOpen({ place, node })} />
  return (
    <View className="conditions conditions--within">
      <View className="leaf__not">不能同时是下面这样</View>
      <Node node={node.not} place={[...place, 0]} onOpen={onOpen} onGroup={onGroup} />
    </View>
  )
}

/** What a new one makes of the tree: one more in its group, or the first of a group of its own (place ends in -1). */
function withNew(tree: Condition | null, place: Place, node: Condition): Condition {
  const inGroup = place[place.length - 1] === -1
  const into = inGroup ? place.slice(0, -1) : place
  const group = tree === null ? undefined : partAt(tree, into)
  const other = group !== undefined && 'any' in group ? { all: [node] } : { any: [node] }
  return withAdded(tree, into, inGroup ? other : node)
}

interface TreeEditorProps {
  edited: EditedPolicy
  tree: Condition | null
  /** The whole with this tree in the place of the one shown. */
  withTree: (next: Condition | null) => PolicyContent
  /** Where on the phone it is kept while one types. */
  place: string
  /** Said where there are no conditions. */
  empty: string
  /** Those a condition may be for alone; none: that isn't asked. */
  benefits: readonly string[]
}

/** A tree of conditions, built without code: of the whole policy or of one benefit. */
export function TreeEditor({ edited, tree, withTree, place, empty, benefits }: TreeEditorProps) {
  const { content, saving } = edited
  const [editing, setEditing] = useState<Editing | null>(null)
  const root = tree === null || (!isLeaf(tree) && !('not' in tree)) ? tree : { all: [tree] }
  return (
    <>
      {root === null ? (
        <>
          <View className="aux mt8">{empty}</View>
          <Button kind="quiet" full icon="plus" onTap={() => setEditing({ place: [], node: null })}>
            加一个条件
          </Button>
        </>
      ) : (
        <Node
          node={root}
          place={[]}
          onOpen={setEditing}
          onGroup={(at, group) => void saving.submit(withTree(withPart(root, at, group)))}
        />
      )}
      {editing !== null && (
        <FieldsSheet
          key={JSON.stringify(editing.place)}
          title={editing.node === null ? '加一个条件' : '修改条件'}
          save="保存条件"
          place={`${place}-${editing.node === null ? 'new' : 'at'}-${editing.place.join('.')}`}
          edited={edited}
          rows={leafRows(benefits)}
          saved={typedOfLeaf(editing.node)}
          settle={settleLeaf}
          faultsOf={(typed) => leafFaults(typed, editing.node)}
          put={(typed) => {
            const node = nodeOf(typed, editing.node)
            if (node === null) return content
            return withTree(
              editing.node === null || root === null
                ? withNew(root, editing.place, node)
                : withPart(root, editing.place, node),
            )
          }}
          remove={
            editing.node === null || root === null
              ? undefined
              : () => withTree(withPart(root, editing.place, null))
          }
          onClose={() => setEditing(null)}
        />
      )}
    </>
  )
}

/** 谁能享受: what the policy asks of everybody. */
export function ConditionsCard({ edited, savedAt }: { edited: EditedPolicy; savedAt: string | null }) {
  const { content } = edited
  return (
    <Card>
      <CardHead
        title="谁能享受"
        aside={savedAt === null ? null : <View className="aux">{`${momentLabel(savedAt)}保存`}</View>}
      />
      <TreeEditor
        edited={edited}
        tree={content.eligibility}
        withTree={(next) => withConditions(content, next)}
        place="leaf"
        empty="还没有条件。没有条件的政策自查时不会问到。"
        benefits={[...new Set(content.benefits.map(({ name }) => name))]}
      />
    </Card>
  )
}
