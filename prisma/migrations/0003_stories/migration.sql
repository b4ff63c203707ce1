-- CreateTable
CREATE TABLE "Fingerprint" (
    "hash" INTEGER NOT NULL,
    "documentId" UUID NOT NULL,
    "host" INTEGER NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Fingerprint_pkey" PRIMARY KEY ("hash","documentId")
);

-- CreateTable
CREATE TABLE "StoryVerdict" (
    "firstDocumentId" UUID NOT NULL,
    "secondDocumentId" UUID NOT NULL,
    "sameStory" BOOLEAN NOT NULL,
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoryVerdict_pkey" PRIMARY KEY ("firstDocumentId","secondDocumentId")
);

-- CreateIndex
CREATE INDEX "Fingerprint_documentId_idx" ON "Fingerprint"("documentId");

-- CreateIndex
CREATE INDEX "Fingerprint_seenAt_idx" ON "Fingerprint" USING BRIN ("seenAt");

-- CreateIndex
CREATE INDEX "StoryVerdict_secondDocumentId_idx" ON "StoryVerdict"("secondDocumentId");

-- CreateIndex
CREATE INDEX "StoryVerdict_userId_idx" ON "StoryVerdict"("userId");

-- AddForeignKey
ALTER TABLE "Fingerprint" ADD CONSTRAINT "Fingerprint_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryVerdict" ADD CONSTRAINT "StoryVerdict_firstDocumentId_fkey" FOREIGN KEY ("firstDocumentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryVerdict" ADD CONSTRAINT "StoryVerdict_secondDocumentId_fkey" FOREIGN KEY ("secondDocumentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoryVerdict" ADD CONSTRAINT "StoryVerdict_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
