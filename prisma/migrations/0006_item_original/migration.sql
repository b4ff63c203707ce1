-- AlterTable
ALTER TABLE "RunItem" ADD COLUMN     "duplicateOfId" UUID;

-- What was dropped before repeats what its document is a copy of, or else that document.
UPDATE "RunItem" i SET "duplicateOfId" = coalesce(d."duplicateOfId", d.id) FROM "Document" d
WHERE d.id = i."documentId" AND i."dropReason" IN ('duplicate_text', 'duplicate_url', 'unchanged');
