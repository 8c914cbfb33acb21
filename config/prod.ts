import type { UserConfigExport } from '@tarojs/cli'

export default {
  // Webpack's kept results give a module two subpackages share its former exports: a page then fails when opened.
  cache: { enable: false },
  // Taro's defaults write every Chinese character as six bytes and leave most of what terser can shorten.
  terser: {
    enable: true,
    config: {
      ecma: 2018,
      compress: {
        passes: 2,
        arrows: true,
        collapse_vars: true,
        comparisons: true,
        computed_props: true,
        hoist_props: true,
        inline: true,
        join_vars: true,
        loops: true,
        negate_iife: true,
        properties: true,
        reduce_funcs: true,
        reduce_vars: true,
        switches: true,
        toplevel: true,
        typeofs: true,
        directives: true,
      },
      output: { ecma: 2018, ascii_only: false },
    },
  },
  mini: { enableSourceMap: false },
  h5: { enableSourceMap: false },
} satisfies UserConfigExport<'webpack5'>
