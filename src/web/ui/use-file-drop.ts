import { useEffect, useRef, useState } from 'react'

/** Files dropped anywhere on the screen while it is shown; gives whether some are held over it now. */
export const useFileDrop = (enabled: boolean, take: (files: File[]) => void): boolean => {
  const [over, setOver] = useState(false)
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    if (!enabled) return
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files')
    const dragged = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(true)
    }
    const left = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const dropped = (event: DragEvent) => {
      if (!carriesFiles(event)) return
      event.preventDefault()
      setOver(false)
      latest.current([...event.dataTransfer!.files])
    }
    document.addEventListener('dragover', dragged)
    document.addEventListener('dragleave', left)
    document.addEventListener('drop', dropped)
    return () => {
      document.removeEventListener('dragover', dragged)
      document.removeEventListener('dragleave', left)
      document.removeEventListener('drop', dropped)
    }
  }, [enabled])
  return over
}
