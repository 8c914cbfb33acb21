import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { CLOUD_FOLDER } from '../../lib/own-folder.ts'

/**
 * The whole font, not one cut to the usual characters: names are printed. What was compiled has it beside itself
 * (`compile.mjs`), for the package it comes from isn't deployed.
 */
export function fontFile(): string {
  const shipped = join(CLOUD_FOLDER, 'dist/fonts/NotoSansSC_400Regular.ttf')
  return existsSync(shipped)
    ? shipped
    : createRequire(join(CLOUD_FOLDER, 'package.json')).resolve(
        '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
      )
}
