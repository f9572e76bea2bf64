import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'

interface Message {
  text: string
  undo?: () => void
}

const ToastContext = createContext<(message: Message) => void>(() => {})

/** Says what has happened, for ten seconds, with the way back where there is one. */
export const useToast = () => useContext(ToastContext)

export const ToastArea = ({ children }: { children: ReactNode }) => {
  const [message, setMessage] = useState<Message>()
  const show = useCallback((next: Message) => setMessage(next), [])
  useEffect(() => {
    if (!message) return
    const timer = setTimeout(() => setMessage(undefined), 10_000)
    return () => clearTimeout(timer)
  }, [message])
  return (
    <ToastContext value={show}>
      {children}
      <div role="status" aria-live="polite">
        {message && (
          <div className="toast">
            <span>{message.text}</span>
            {message.undo && (
              <button
                type="button"
                onClick={() => {
                  message.undo?.()
                  setMessage(undefined)
                }}
              >
                Cofnij
              </button>
            )}
            <button type="button" onClick={() => setMessage(undefined)}>
              Ukryj
            </button>
          </div>
        )}
      </div>
    </ToastContext>
  )
}
