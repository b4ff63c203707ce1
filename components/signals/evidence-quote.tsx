'use client';

import { useEffect, useMemo, useRef, useState } from 'react';
import type { EvidenceDetail } from '#lib/model/signal-detail.ts';
import { Button } from '#components/ui/button.tsx';
import { splitEvidence, type TextPart } from './split-evidence.ts';

const CONTEXT_CHARS = 320;

/** A document's text with its quote marked. The text is shown as text, whatever it contains. */
export function EvidenceQuote({ evidence }: { evidence: EvidenceDetail }) {
  const [whole, setWhole] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const { title, text } = evidence.document;
  const inTitle = evidence.field === 'title';
  const shown = useMemo(() => splitEvidence(text, inTitle ? [] : [evidence], whole ? null : CONTEXT_CHARS), [text, evidence, inTitle, whole]);
  const heading = useMemo(() => splitEvidence(title, inTitle ? [evidence] : [], null).paragraphs.flat(), [title, evidence, inTitle]);

  useEffect(() => {
    const box = frame.current;
    const mark = box?.querySelector('mark');
    // Moves the text inside its frame, never the page.
    if (whole && box && mark) box.scrollTop = mark.offsetTop - box.clientHeight / 3;
  }, [whole]);

  return (
    <div>
      <p className="font-semibold">
        <Parts parts={heading} />
      </p>
      <div ref={frame} tabIndex={whole ? 0 : undefined} className={whole ? 'relative mt-2 max-h-[28rem] overflow-y-auto rounded-md border bg-paper px-4 py-3' : 'relative mt-2'}>
        {shown.cutBefore && <p className="text-faint">…</p>}
        {shown.paragraphs.map((parts, index) => (
          <p key={index} className="mt-2.5 break-words first:mt-0">
            <Parts parts={parts} />
          </p>
        ))}
        {shown.cutAfter && <p className="text-faint">…</p>}
      </div>
      {(whole || shown.cutBefore || shown.cutAfter) && (
        <Button size="sm" variant="ghost" className="mt-2 -ml-3" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? 'Show only the passage' : 'Show the whole text'}
        </Button>
      )}
    </div>
  );
}

function Parts({ parts }: { parts: readonly TextPart[] }) {
  return parts.map(({ text, marked }, index) => (marked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>));
}
