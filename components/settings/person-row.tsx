import { KeyRound, Trash2 } from 'lucide-react';
import { Badge } from '#components/ui/badge.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { RelativeTime } from '#components/ui/relative-time.tsx';
import { Select } from '#components/ui/select.tsx';
import type { UserRole } from './people-actions.ts';

export interface Person {
  id: string;
  name: string;
  email: string;
  role: UserRole;
  /** Has not chosen a password yet. */
  invited: boolean;
  lastSignInAt: string | null;
}

interface PersonRowProps {
  person: Person;
  isSelf: boolean;
  onRole: (role: UserRole) => void;
  onLink: () => void;
  onRemove: () => void;
}

/** One user with what an admin can do about them. */
export function PersonRow({ person, isSelf, onRole, onLink, onRemove }: PersonRowProps) {
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 px-5 py-3.5 sm:px-6">
      <div className="min-w-0 flex-1 basis-56">
        <p className="flex flex-wrap items-center gap-2 font-medium">
          <span className="truncate">{person.name}</span>
          {isSelf && <Badge tone="accent">You</Badge>}
          {person.invited && <Badge tone="info">Invited</Badge>}
        </p>
        <p className="truncate text-sm text-muted">
          {person.email}
          {person.lastSignInAt && (
            <>
              {' · signed in '}
              <RelativeTime value={person.lastSignInAt} />
            </>
          )}
        </p>
      </div>
      <Select
        aria-label={`Role of ${person.name}`}
        className="w-36"
        // Changes when the server's answer arrives, also when it refused.
        key={person.role}
        defaultValue={person.role}
        disabled={isSelf}
        onChange={(event) => onRole(event.target.value as UserRole)}
      >
        <option value="viewer">Viewer</option>
        <option value="analyst">Analyst</option>
        <option value="admin">Admin</option>
      </Select>
      <span className="flex gap-1">
        <IconButton icon={KeyRound} label={`Make a password link for ${person.name}`} onClick={onLink} />
        <IconButton icon={Trash2} label={`Remove ${person.name}`} onClick={onRemove} disabled={isSelf} />
      </span>
    </li>
  );
}
