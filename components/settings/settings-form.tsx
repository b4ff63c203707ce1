'use client';

import { Button } from '#components/ui/button.tsx';
import { Field } from '#components/ui/field.tsx';
import { Input } from '#components/ui/input.tsx';
import { ErrorNote } from '#components/ui/note.tsx';
import { Select } from '#components/ui/select.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { useSubmit } from '#components/ui/use-submit.ts';
import type { ActionResult } from '#lib/model/action-result.ts';
import type { Settings } from '#lib/model/settings.ts';
import { NumberField, type Bounds } from './number-field.tsx';
import { readSettingsForm } from './read-settings-form.ts';
import { SearchFields } from './search-fields.tsx';
import { TimeZoneField } from './time-zone-field.tsx';

/** Bounds of the numbers, by the name of the setting. */
export type SettingsBounds = Record<'maxConcurrency' | 'maxItemsPerSource' | 'defaultPollIntervalSeconds' | 'requestsPerSecond' | 'parallelRequests' | 'cacheMinutes' | 'batchMaxItems' | 'batchMaxTokens' | 'excerptMaxTokens', Bounds>;

interface SettingsFormProps {
  version: number;
  values: Settings;
  bounds: SettingsBounds;
  /** False for those who may only look. */
  editable: boolean;
  save: (input: { baseVersion: number; values: Settings }) => Promise<ActionResult>;
}

/** Settings of the workspace. Saving makes a new version. */
export function SettingsForm({ version, values, bounds, editable, save }: SettingsFormProps) {
  const { submit, pending, error } = useSubmit();
  const { collect, search, clean, analyse, display } = values;

  return (
    <form
      // A new version fills the form anew.
      key={version}
      onSubmit={(event) => {
        event.preventDefault();
        const next = readSettingsForm(new FormData(event.currentTarget), values);
        submit(() => save({ baseVersion: version, values: next }), { done: 'Settings saved. They hold from the next run on.' });
      }}
    >
      <fieldset disabled={!editable} className="flex flex-col gap-8">
        <legend className="sr-only">Settings of the workspace</legend>
        <div className="grid gap-6 sm:grid-cols-2">
          <Field label="Analyser" hint="Automatic takes the language model where a key is set.">
            {(control) => (
              <Select {...control} name="analyser" defaultValue={analyse.analyser}>
                <option value="auto">Automatic</option>
                <option value="embedded">Embedded: English, offline and free</option>
                <option value="llm">Language model</option>
              </Select>
            )}
          </Field>
          <Field label="Languages to keep" hint="Two-letter codes with commas between, like en, de, fi. Empty keeps all.">
            {(control) => <Input {...control} name="languages" defaultValue={clean.languages.join(', ')} pattern="\s*([A-Za-z]{2}(\s*[,\s]\s*[A-Za-z]{2})*)?\s*" title="Two-letter codes with commas between, like en, de, fi." spellCheck={false} />}
          </Field>
        </div>

        <fieldset className="flex flex-col gap-6">
          <legend className="mb-4 font-semibold">Collecting</legend>
          <Switch name="scheduled" defaultChecked={collect.scheduled} label="Run on schedule" hint="Each source is looked at when its interval has passed. Off: runs start by hand only." />
          <div className="grid gap-6 sm:grid-cols-2">
            <NumberField name="pollMinutes" label="Minutes between looks at a new source" hint="Each source can have its own." value={Math.round(collect.defaultPollIntervalSeconds / 60)} min={bounds.defaultPollIntervalSeconds.min / 60} max={bounds.defaultPollIntervalSeconds.max / 60} />
            <NumberField name="maxItemsPerSource" label="New items per source and run" hint="The rest waits for the next run." value={collect.maxItemsPerSource} {...bounds.maxItemsPerSource} />
            <NumberField name="maxConcurrency" label="Fetches at the same time" hint="Over all hosts; one host is never rushed." value={collect.maxConcurrency} {...bounds.maxConcurrency} />
          </div>
        </fieldset>

        <SearchFields search={search} bounds={bounds} />

        <fieldset className="flex flex-col gap-6">
          <legend className="mb-4 font-semibold">Asking a language model</legend>
          <div className="grid gap-6 sm:grid-cols-2">
            <NumberField name="batchMaxItems" label="Documents in one request" hint="More share the instructions' price, but dilute attention." value={analyse.batchMaxItems} {...bounds.batchMaxItems} />
            <NumberField name="batchMaxTokens" label="Tokens in one request" hint="Instructions included." value={analyse.batchMaxTokens} {...bounds.batchMaxTokens} />
            <NumberField name="excerptMaxTokens" label="Tokens of one document" hint="Longer texts are shortened to their telling sentences." value={analyse.excerptMaxTokens} {...bounds.excerptMaxTokens} />
          </div>
        </fieldset>

        <TimeZoneField value={display.timeZone} />

        {error && <ErrorNote>{error}</ErrorNote>}
        {editable && (
          <div>
            <Button type="submit" variant="primary" pending={pending}>Save settings</Button>
          </div>
        )}
      </fieldset>
    </form>
  );
}
