// Optional: a second of counting, which costs a person nothing and a sender of thousands a lot.
const bits = 16

const isProof = async (challenge, nonce) => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${challenge}:${nonce}`))
  return new DataView(digest).getUint32(0) >>> (32 - bits) === 0
}

const prove = async (form) => {
  const { challenge } = form.dataset
  if (!challenge || !globalThis.crypto?.subtle) return
  for (let nonce = 0; nonce < 2_000_000; nonce++)
    if (await isProof(challenge, nonce)) {
      form.elements.nonce.value = String(nonce)
      return
    }
}

for (const form of document.querySelectorAll('form[data-challenge]')) prove(form)
