import { BudgetForm } from '#components/settings/budget-form.tsx';
import { ConnectionList } from '#components/settings/connection-list.tsx';
import { PasswordForm } from '#components/settings/password-form.tsx';
import { People } from '#components/settings/people.tsx';
import { ROLE_MEANINGS } from '#components/settings/role-words.ts';
import { SampleData } from '#components/settings/sample-data.tsx';
import { SettingsForm } from '#components/settings/settings-form.tsx';
import { SettingsSection } from '#components/settings/settings-section.tsx';
import { SignalTypeList } from '#components/settings/signal-type-list.tsx';
import { Note } from '#components/ui/note.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { hasRole } from '#lib/auth/ctx.ts';
import { readBudgetLimits } from '#lib/db/budget-limits.ts';
import { countSampleSources } from '#lib/db/sample-sources.ts';
import { getSettings } from '#lib/db/settings.ts';
import { listSignalTypes } from '#lib/db/signal-types.ts';
import { listUsers } from '#lib/db/users.ts';
import { webServer } from '../server.ts';
import { getPageCtx } from '../session.ts';
import { loadSampleWorkspace, previewSampleLoss, removeSampleWorkspace } from '../sources/actions.ts';
import { changeOwnPassword, changeRole, invite, makeResetLink, removePerson, saveBudget, saveSettings, saveSignalType } from './actions.ts';
import { describeConnections } from './connections.ts';
import { settingsBounds } from './settings-bounds.ts';

export const metadata = { title: 'Settings' };

export default async function SettingsPage() {
  const ctx = await getPageCtx();
  const isAdmin = hasRole(ctx.user.role, 'admin');
  const isAnalyst = hasRole(ctx.user.role, 'analyst');
  const [settings, types, limits, sampleCount, people] = await Promise.all([
    getSettings(ctx),
    listSignalTypes(ctx),
    readBudgetLimits(ctx),
    countSampleSources(ctx),
    isAdmin ? listUsers(ctx) : null,
  ]);

  return (
    <>
      <PageHeader title="Settings" description="How this workspace collects, reads and spends." />
      {!isAnalyst && <Note className="mb-8">You may look, and change nothing. Ask an admin to make you an analyst.</Note>}

      <SettingsSection id="connections" title="Connections" description="Keys and addresses come from the environment that Karhuno was started in. They are never shown in full.">
        <ConnectionList connections={describeConnections(ctx, webServer().env, settings.values)} />
      </SettingsSection>

      <SettingsSection id="workspace" title="Collecting and reading" description="A change holds from the next run on.">
        <SettingsForm version={settings.version} values={settings.values} bounds={settingsBounds()} editable={isAnalyst} save={saveSettings} />
      </SettingsSection>

      <SettingsSection id="signal-types" title="Signal types" description="What is looked for. Switching a type off stops new signals of it; those that exist stay.">
        <SignalTypeList types={types} editable={isAnalyst} save={saveSignalType} />
      </SettingsSection>

      <SettingsSection id="budgets" title="Budgets" description="In US dollars. A paid call that would exceed one is not made. Empty means no limit.">
        <div className="grid gap-px overflow-hidden rounded-lg border bg-line lg:grid-cols-3">
          {(['day', 'month', 'run'] as const).map((period) => (
            <BudgetForm key={period} period={period} limitNanos={limits[period]} editable={isAdmin} save={saveBudget} />
          ))}
        </div>
      </SettingsSection>

      <SettingsSection id="sample" title="Sample data" description="Newsrooms that Karhuno serves itself, with articles made up for it. Good for watching a run without a network or a key; always labelled, and easily removed.">
        <SampleData sourceCount={sampleCount} editable={isAnalyst} load={loadSampleWorkspace} removal={{ preview: previewSampleLoss, remove: removeSampleWorkspace }} />
      </SettingsSection>

      <SettingsSection id="account" title="Your account" description={`You are signed in as ${ctx.user.name}. A new password ends your sessions on all other devices.`}>
        <PasswordForm save={changeOwnPassword} />
      </SettingsSection>

      {people !== null && (
        <SettingsSection id="people" title="People" description={ROLE_MEANINGS}>
          <People people={people} self={ctx.user.id} actions={{ invite, createResetLink: makeResetLink, changeRole, remove: removePerson }} />
        </SettingsSection>
      )}
    </>
  );
}
