import { EditorContent, useEditor } from '@tiptap/react'
import StarterKit from '@tiptap/starter-kit'
import { useEffect } from 'react'
import type { InputProps } from '../field-input.tsx'

const marks = [
  { label: 'Pogrubienie', sign: 'B', name: 'bold', run: 'toggleBold' },
  { label: 'Kursywa', sign: 'I', name: 'italic', run: 'toggleItalic' },
  { label: 'Lista', sign: '•', name: 'bulletList', run: 'toggleBulletList' },
  { label: 'Lista numerowana', sign: '1.', name: 'orderedList', run: 'toggleOrderedList' },
] as const

/** The editor of letters: a small subset of HTML, the same the server accepts. */
const RichTextInput = ({ id, field, value, onChange, invalid, describedBy }: InputProps) => {
  const editor = useEditor({
    extensions: [StarterKit],
    content: (value as string | null) ?? '',
    immediatelyRender: true,
    // Its style element is refused by our policy; what it needs stands in register.css.
    injectCSS: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': field.label,
        class: 'input rich-text',
        lang: 'pl',
        ...(invalid && { 'aria-invalid': 'true' }),
        ...(describedBy && { 'aria-describedby': describedBy }),
      },
    },
    onUpdate: ({ editor: changed }) => onChange(changed.isEmpty ? null : changed.getHTML()),
  })
  useEffect(() => () => editor?.destroy(), [editor])
  if (!editor) return null
  return (
    <div>
      <div role="toolbar" aria-label="Formatowanie" className="actions">
        {marks.map((mark) => (
          <button
            key={mark.name}
            type="button"
            className="button"
            aria-label={mark.label}
            aria-pressed={editor.isActive(mark.name)}
            onClick={() => editor.chain().focus()[mark.run]().run()}
          >
            {mark.sign}
          </button>
        ))}
      </div>
      <EditorContent editor={editor} />
    </div>
  )
}

export default RichTextInput
