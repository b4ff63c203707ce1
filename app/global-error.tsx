'use client';

import './globals.css';

/** Shown when even the frame failed, as it does without a database. */
export default function GlobalError({ retry }: { retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Karhuno</title>
        <main className="mx-auto max-w-form px-5 pt-[18dvh]">
          <h1 className="text-2xl">Karhuno cannot answer right now</h1>
          <p className="mt-3 text-muted">The database may be starting or gone. The log in the terminal tells more.</p>
          <button type="button" onClick={retry} className="mt-6 h-10 rounded-md border border-outline bg-surface px-4 font-medium">
            Try again
          </button>
        </main>
      </body>
    </html>
  );
}
