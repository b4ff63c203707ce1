'use client';

import { useState } from 'react';
import { Check, Copy } from 'lucide-react';
import { Button } from '#components/ui/button.tsx';
import { Input } from '#components/ui/input.tsx';
import { Note } from '#components/ui/note.tsx';

/** A link that is shown this once. */
export function OneTimeLinkNote({ name, url }: { name: string; url: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <Note kind="positive" title={`Send this link to ${name}`}>
      <p>With it they choose a password. It works once and for one hour, and it is not shown again.</p>
      <div className="mt-3 flex gap-2">
        <Input readOnly value={url} aria-label="One-time link" onFocus={(event) => event.target.select()} className="font-mono text-sm" />
        <Button onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}>
          {copied ? <Check aria-hidden className="size-4" /> : <Copy aria-hidden className="size-4" />}
          {copied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </Note>
  );
}
