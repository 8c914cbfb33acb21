import type { UserConfigExport } from '@tarojs/cli'

export default {
  logger: { quiet: false, stats: false },
  h5: {
    // The backend of `npm start`, so that the browser sees one origin in development too.
    devServer: { proxy: [{ context: ['/api'], target: 'http://127.0.0.1:8787', ws: true }] },
  },
} satisfies UserConfigExport<'webpack5'>
