import antfu from '@antfu/eslint-config'

export default antfu(
  {
    vue: true,
    typescript: true,
    markdown: false,
    ignores: ['dist', 'target', 'src/shared/api/generated', 'tests/stream/cases.json'],
  },
  {
    // A comment names a parameter where there is more to say than its name.
    rules: { 'jsdoc/check-param-names': 'off', 'jsdoc/require-param': 'off' },
  },
  {
    files: ['**/*.vue'],
    rules: {
      'vue/max-attributes-per-line': ['error', { singleline: 4, multiline: 1 }],
      'vue/no-v-html': 'error',
    },
  },
)
