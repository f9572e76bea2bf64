import { type ReactNode, useLayoutEffect, useRef } from 'react'

/** A modal window of the browser itself: traps focus, closes with Esc, gives focus back. */
export const Dialog = ({
  title,
  children,
  onClose,
}: {
  title: string
  children: ReactNode
  onClose: () => void
}) => {
  const ref = useRef<HTMLDialogElement>(null)
  // A layout effect: closed while still in the document, the window gives the focus back.
  useLayoutEffect(() => {
    const dialog = ref.current!
    dialog.showModal()
    return () => dialog.close()
  }, [])
  return (
    <dialog
      ref={ref}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </dialog>
  )
}
