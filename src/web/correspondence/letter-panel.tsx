import type { DetailPanelProps } from '../register/extensions.ts'
import { RecordFilesView } from './file-view.tsx'
import './correspondence.css'

/** The letter itself under its data. */
const LetterPanel = ({ register, record }: DetailPanelProps) => (
  <section className="panel" aria-labelledby="letter-files">
    <header>
      <h2 id="letter-files">Pismo</h2>
    </header>
    <div className="body">
      <RecordFilesView register={register.id} id={record.id} />
    </div>
  </section>
)

export default LetterPanel
