import { definePreset } from '@primeuix/themes'
import Aura from '@primeuix/themes/aura'

/** The backdrop's red for what one does, paper and ink for the rest; hairlines instead of shadows. */
export const preset = definePreset(Aura, {
  primitive: {
    borderRadius: { none: '0', xs: '2px', sm: '3px', md: '4px', lg: '6px', xl: '8px' },
  },
  semantic: {
    transitionDuration: '0.1s',
    focusRing: { width: '2px', style: 'solid', color: 'var(--focus)', offset: '2px' },
    primary: {
      50: '#fdf3f3',
      100: '#fbe3e4',
      200: '#f5c1c3',
      300: '#ec9396',
      400: '#dd5a5f',
      500: '#a4161a',
      600: '#a4161a',
      700: '#861215',
      800: '#6a0e11',
      900: '#520b0d',
      950: '#360708',
    },
    formField: {
      paddingX: '0.75rem',
      paddingY: '0.5rem',
      shadow: 'none',
      borderRadius: '{border.radius.md}',
      transitionDuration: '0.1s',
      focusRing: { width: '2px', style: 'solid', color: 'var(--focus)', offset: '-1px', shadow: 'none' },
    },
    overlay: {
      select: { shadow: '0 6px 20px rgb(31 41 51 / 14%)', borderRadius: '{border.radius.md}' },
      popover: { shadow: '0 6px 20px rgb(31 41 51 / 14%)', borderRadius: '{border.radius.md}' },
      modal: { shadow: '0 12px 40px rgb(31 41 51 / 24%)', borderRadius: '{border.radius.lg}', padding: '1.5rem' },
    },
    colorScheme: {
      light: {
        surface: {
          0: '#ffffff',
          50: '#f5f7fa',
          100: '#ebeff4',
          200: '#d9e0e8',
          300: '#c3ccd6',
          400: '#93a1b0',
          500: '#68788a',
          600: '#52606d',
          700: '#3e4c59',
          800: '#323f4b',
          900: '#1f2933',
          950: '#14181d',
        },
        primary: { color: '#a4161a', contrastColor: '#ffffff', hoverColor: '#861215', activeColor: '#6a0e11' },
        highlight: { background: '#fbe3e4', focusBackground: '#f5c1c3', color: '#6a0e11', focusColor: '#520b0d' },
        text: { color: '#1f2933', hoverColor: '#1f2933', mutedColor: '#52606d', hoverMutedColor: '#3e4c59' },
        formField: {
          borderColor: '#93a1b0',
          hoverBorderColor: '#68788a',
          focusBorderColor: '#52606d',
          placeholderColor: '#68788a',
        },
      },
      dark: {
        surface: {
          0: '#ffffff',
          50: '#e4e7eb',
          100: '#cbd2d9',
          200: '#b4bfca',
          300: '#a0acb8',
          400: '#8b98a5',
          500: '#6c7a88',
          600: '#4a5663',
          700: '#36404b',
          800: '#262d35',
          900: '#1c2229',
          950: '#14181d',
        },
        primary: { color: '#c4282d', contrastColor: '#ffffff', hoverColor: '#d63f44', activeColor: '#dd5a5f' },
        highlight: { background: '#4b1a1d', focusBackground: '#5c2023', color: '#fbe3e4', focusColor: '#ffffff' },
        text: { color: '#e4e7eb', hoverColor: '#ffffff', mutedColor: '#a0acb8', hoverMutedColor: '#cbd2d9' },
        formField: {
          background: '#14181d',
          borderColor: '#6c7a88',
          hoverBorderColor: '#8b98a5',
          focusBorderColor: '#a0acb8',
          placeholderColor: '#8b98a5',
        },
      },
    },
  },
  components: {
    togglebutton: { colorScheme: { light: { root: { color: '#52606d' } } } },
    button: {
      root: { paddingX: '1rem', paddingY: '0.5rem', gap: '0.5rem', label: { fontWeight: '600' } },
      colorScheme: {
        light: {
          root: {
            danger: {
              background: '#b42318',
              borderColor: '#b42318',
              hoverBackground: '#8f1c13',
              hoverBorderColor: '#8f1c13',
              activeBackground: '#6a0e11',
              activeBorderColor: '#6a0e11',
            },
          },
          outlined: { secondary: { color: '#52606d' }, danger: { color: '#b42318', borderColor: '#b42318' } },
          text: { secondary: { color: '#52606d' }, danger: { color: '#b42318' } },
        },
        dark: {
          outlined: { primary: { color: '#f5a3a6', borderColor: '#f5a3a6' }, danger: { color: '#ff9f95', borderColor: '#ff9f95' } },
          text: { primary: { color: '#f5a3a6' }, secondary: { color: '#a0acb8' }, danger: { color: '#ff9f95' } },
        },
      },
    },
    toggleswitch: { root: { width: '2.25rem', height: '1.25rem' }, handle: { size: '0.875rem' } },
  },
})
