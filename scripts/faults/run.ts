import pg from 'pg'
import { openCluster } from './cluster.ts'
import { fuzzTests, jest } from './jest.ts'
import { placeRounds } from './places.ts'
import { hurtRounds, jobsOnce, killRounds, type Figures } from './rounds.ts'
import { slotRounds } from './slots.ts'
import { smallDiskRounds } from './small-disk.ts'

/**
 * The long rounds that `npm test` has no time for; figures as a table, exit 1 on any fault. FAULTS_SHARE=0.1 runs a
 * tenth of each. `npm run test:faults -- kill-embedded walks` runs those only. PostgreSQL is one of this script's own.
 */
const SHARE = Number(process.env.FAULTS_SHARE ?? 1)
const some = (count: number) => Math.max(1, Math.round(count * SHARE))
const cluster = await openCluster()
const restartOrCrash = async (round: number) => cluster?.restart(round % 2 === 0 ? 'immediate' : 'fast')
const NOT_HERE = 'not run: PostgreSQL’s programs are not installed here (/usr/lib/postgresql)'

async function databaseOf(name: string): Promise<string> {
  const client = new pg.Client({ connectionString: cluster?.url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return (cluster?.url ?? '').replace(/\/postgres$/, `/${name}`)
}

const onPostgres = () => ({ TEST_ENGINE: 'postgres', TEST_DATABASE_URL: cluster?.url })

interface Part {
  readonly name: string
  readonly title: string
  readonly needsServer: boolean
  readonly run: (say: (text: string) => void) => Promise<Figures | string>
}
const PARTS: Part[] = [
  {
    name: 'kill-postgres',
    title: 'kill -9 during writes, PostgreSQL',
    needsServer: true,
    run: async (say) => killRounds(await databaseOf('kills'), some(100), say),
  },
  {
    name: 'kill-embedded',
    title: 'kill -9 during writes, embedded',
    needsServer: false,
    run: (say) => killRounds(null, some(50), say),
  },
  {
    name: 'terminate',
    title: 'connections terminated, two copies',
    needsServer: true,
    run: async (say) => hurtRounds(await databaseOf('terminations'), some(20), 'terminate', null, say),
  },
  {
    name: 'restart',
    title: 'PostgreSQL restarted and crashed under load',
    needsServer: true,
    run: async (say) => hurtRounds(await databaseOf('restarts'), some(20), 'restart', restartOrCrash, say),
  },
  {
    name: 'jobs',
    title: 'two copies, jobs exactly once',
    needsServer: true,
    run: async (say) => jobsOnce(await databaseOf('jobs'), say),
  },
  {
    name: 'places',
    title: 'fifty at once for the last place, two copies',
    needsServer: true,
    run: async (say) => placeRounds(await databaseOf('places'), some(200), say),
  },
  {
    name: 'slots',
    title: 'fifty at once for one appointment, two copies',
    needsServer: true,
    run: async (say) => slotRounds(await databaseOf('slots'), some(200), say),
  },
  {
    name: 'keys',
    title: 'one key, and one effect, many times at once',
    needsServer: true,
    run: () =>
      jest(
        'keys',
        [
          'cloud/test/scenarios/repeated-calls',
          'cloud/test/scenarios/at-once',
          'service-request/matching.test',
          'service-request/assigning.test',
        ],
        onPostgres(),
        'on PostgreSQL',
      ),
  },
  {
    name: 'disk-full',
    title: 'disk full, at any byte',
    needsServer: false,
    run: () => jest('disk-full', ['file-store.once.test', 'upload-room.test'], {}, 'of the file store'),
  },
  {
    name: 'small-disk',
    title: 'uploads onto a real disk of 1 MB',
    needsServer: false,
    run: (say) => smallDiskRounds(some(300), say),
  },
  {
    name: 'walks',
    title: 'random walks of the lifecycle',
    needsServer: false,
    run: () =>
      jest(
        'walks',
        ['cloud/test/scenarios/random-walk'],
        { WALKS: String(some(1_000)) },
        `with ${some(1_000)} walks`,
      ),
  },
  {
    name: 'fuzz',
    title: 'calls made from the contract’s schemas',
    needsServer: false,
    run: () => jest('fuzz', fuzzTests(), { FUZZ_CALLS: String(some(20_000)) }, `with ${some(20_000)} calls`),
  },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !PARTS.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(
    `unknown part: ${unknown.join(', ')}; choose from: ${PARTS.map(({ name }) => name).join(' ')}`,
  )
  process.exit(2)
}
const lines: { title: string; mark: string; seconds: number; text: string }[] = []
const faulty: string[] = []
for (const part of PARTS.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  const began = Date.now()
  const say = (text: string) => process.stdout.write(`\r${part.title}: ${text}   `)
  say('…')
  const found =
    part.needsServer && cluster === null
      ? NOT_HERE
      : await part.run(say).catch((error: unknown): Figures => ({ shown: '', faults: [String(error)] }))
  const seconds = Math.round((Date.now() - began) / 1000)
  process.stdout.write('\n')
  if (typeof found === 'string') {
    lines.push({ title: part.title, mark: '–', seconds, text: found })
    continue
  }
  for (const fault of found.faults.slice(0, 20)) console.log(`  ✗ ${fault}`)
  if (found.faults.length > 0) faulty.push(part.title)
  lines.push({
    title: part.title,
    mark: found.faults.length > 0 ? '✗' : '✓',
    seconds,
    text: `${found.shown}; ${found.faults.length} faults`,
  })
}
console.log('\n| | what | seconds | figures |\n| --- | --- | --- | --- |')
for (const { mark, title, seconds, text } of lines)
  console.log(`| ${mark} | ${title} | ${seconds} | ${text} |`)
process.exit(faulty.length > 0 ? 1 : 0)
