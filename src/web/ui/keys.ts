import { useEffect, useRef } from 'react'

const singleKeysSetting = 'kancelaria.singleKeys'

/** One-letter keys can be switched off in „Moje ustawienia” (WCAG 2.1.4). */
export const singleKeysOn = (): boolean => localStorage.getItem(singleKeysSetting) !== 'off'
export const setSingleKeys = (on: boolean): void => localStorage.setItem(singleKeysSetting, on ? 'on' : 'off')

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, [contenteditable="true"], dialog, [role="combobox"]')

/** Polish letters are typed with AltGr (Ctrl+Alt): such events are never ours. */
const polishLetter = (event: KeyboardEvent) => event.altKey || event.getModifierState('AltGraph')

export type Keys = Record<string, (event: KeyboardEvent) => void>

/**
 * Keys of a screen while it is shown: `n`, `g d`, `ctrl+k`, `Enter`. One-letter keys work outside fields and can be
 * switched off; combinations with Ctrl work everywhere.
 */
export const useKeys = (keys: Keys): void => {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    let prefix = ''
    const pressed = (event: KeyboardEvent) => {
      if (polishLetter(event) || event.defaultPrevented || event.isComposing) return
      const control = event.ctrlKey || event.metaKey
      if (!control && (typing(event.target) || !singleKeysOn())) return
      const name = control ? `ctrl+${event.key.toLowerCase()}` : event.key
      const run = current.current[prefix ? `${prefix} ${name}` : name]
      prefix = !control && !prefix && name === 'g' ? 'g' : ''
      if (!run) return
      event.preventDefault()
      run(event)
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}
