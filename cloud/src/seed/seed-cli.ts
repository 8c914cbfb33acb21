import { compose } from '../compose.ts'
import { readConfig } from '../config.ts'
import { seed } from './seed.ts'

const { deps, close } = await compose(readConfig(process.env), { runJobs: false })
await seed(deps)
await close()
console.log('seeded')
