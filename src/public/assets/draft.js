// Optional: keeps what was written in the form for 7 days, in this browser alone. The page works without it.
const week = 7 * 24 * 3600 * 1000

const read = (key) => {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? 'null')
    return kept && Date.now() - kept.at < week ? kept.values : {}
  } catch {
    return {}
  }
}

const write = (key, values) => {
  try {
    localStorage.setItem(key, JSON.stringify({ at: Date.now(), values }))
  } catch {
    // Private windows and full disks keep nothing: the form goes on without a draft.
  }
}

const kept = new Set(['INPUT', 'TEXTAREA', 'SELECT'])
const passing = new Set(['state', 'nonce', 'website', 'consent', 'files'])
const controls = (form) =>
  [...form.elements].filter((one) => kept.has(one.tagName) && one.name && !passing.has(one.name))

const restore = (form, values) => {
  for (const one of controls(form)) {
    const value = values[one.name]
    if (value === undefined) continue
    if (one.type === 'radio' || one.type === 'checkbox') {
      const touched = controls(form).some((other) => other.name === one.name && other.defaultChecked)
      if (!touched) one.checked = value.includes(one.value)
    } else if (one.value === '') one.value = value[0] ?? ''
  }
}

const gather = (form, values) => {
  const next = { ...values }
  for (const one of controls(form)) next[one.name] = []
  for (const one of controls(form))
    if (!['radio', 'checkbox'].includes(one.type) || one.checked) next[one.name].push(one.value)
  return next
}

for (const form of document.querySelectorAll('form[data-draft]')) {
  const key = `szkic-${form.dataset.draft}`
  const note = form.querySelector('.draft')
  const values = read(key)
  restore(form, values)
  note.hidden = Object.keys(values).length === 0
  form.addEventListener('input', () => {
    write(key, gather(form, read(key)))
    note.hidden = false
  })
  note.querySelector('button').addEventListener('click', () => {
    localStorage.removeItem(key)
    note.hidden = true
  })
}

for (const sent of document.querySelectorAll('[data-draft-sent]'))
  try {
    localStorage.removeItem(`szkic-${sent.dataset.draftSent}`)
  } catch {
    // Nothing was kept.
  }
