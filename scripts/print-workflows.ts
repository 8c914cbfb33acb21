import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EVENT_LABEL, requestWorkflow, STATE_LABEL } from '../contract/src/service-request/index.ts'
import { ROOT } from './lib.ts'

/** Prints docs/workflows.md from the tables; `--check` only says whether the file is up to date. */
const ACTOR: Record<string, string> = {
  talent: '人才',
  commissioner: '专员',
  coordinator: '统筹',
  system: '系统',
}
const rows = requestWorkflow.rows.map((row) => {
  const from = row.from.map((state) => STATE_LABEL[state]).join('、')
  const to = row.to === 'same' ? '（不变）' : STATE_LABEL[row.to]
  const by = row.by.map((actor) => ACTOR[actor]).join('、')
  return `| ${from} | ${EVENT_LABEL[row.on]} \`${row.on}\` | ${to} | ${by} | ${row.guard?.name ?? ''} |`
})
const edges = requestWorkflow.rows.flatMap((row) =>
  row.to === 'same' ? [] : row.from.map((from) => `  ${from} --> ${row.to}: ${EVENT_LABEL[row.on]}`),
)
const page = [
  '# Workflows',
  '',
  'Printed by `npm run workflows` from `contract/src/service-request/workflow.ts`; a test compares. Do not edit by hand.',
  '',
  `## ${requestWorkflow.name}`,
  '',
  'A draft (草稿) comes before: it has no number, commissioner or timeline yet. `submit` makes a request in 待受理.',
  '',
  '| from | event | to | by | condition |',
  '| --- | --- | --- | --- | --- |',
  ...rows,
  '',
  '```mermaid',
  'stateDiagram-v2',
  '  [*] --> submitted: 提交',
  ...requestWorkflow.states.map((state) => `  ${state}: ${STATE_LABEL[state]}`),
  ...edges,
  '```',
  '',
].join('\n')

const file = join(ROOT, 'docs/workflows.md')
if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== page) {
    console.error('docs/workflows.md is stale: run npm run workflows')
    process.exit(1)
  }
} else writeFileSync(file, page)
