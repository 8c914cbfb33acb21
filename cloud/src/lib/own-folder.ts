import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = fileURLToPath(import.meta.url)
const packageAbove = (folder: string): string =>
  existsSync(join(folder, 'package.json')) ? folder : packageAbove(dirname(folder))

/** The folder of this package, whether its sources run or what was compiled of them: what is read from disk is found from here. */
export const CLOUD_FOLDER = packageAbove(dirname(HERE))

/** @param name from `cloud/src`, without its ending; @returns how `fork` starts it, compiled where this is compiled */
export const programOf = (name: string): { file: string; execArgv: string[] } =>
  HERE.endsWith('.ts')
    ? { file: join(CLOUD_FOLDER, 'src', `${name}.ts`), execArgv: ['--import', 'tsx'] }
    : { file: join(CLOUD_FOLDER, 'dist', 'src', `${name}.js`), execArgv: [] }
