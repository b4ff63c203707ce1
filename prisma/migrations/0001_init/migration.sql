-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('viewer', 'analyst', 'admin');

-- CreateEnum
CREATE TYPE "OneTimeLinkPurpose" AS ENUM ('setup', 'reset');

-- CreateEnum
CREATE TYPE "ProposalStatus" AS ENUM ('open', 'applied', 'dismissed', 'superseded');

-- CreateEnum
CREATE TYPE "SourceKind" AS ENUM ('feed', 'page', 'sitemap', 'xmlstock', 'sample');

-- CreateEnum
CREATE TYPE "DiscoveryKind" AS ENUM ('url', 'opml');

-- CreateEnum
CREATE TYPE "DiscoveryStatus" AS ENUM ('queued', 'running', 'done', 'failed');

-- CreateEnum
CREATE TYPE "FetchOutcome" AS ENUM ('ok', 'not_modified', 'failed');

-- CreateEnum
CREATE TYPE "AnalysisStatus" AS ENUM ('done', 'failed');

-- CreateEnum
CREATE TYPE "SignalStatus" AS ENUM ('new', 'accepted', 'rejected', 'duplicate', 'snoozed');

-- CreateEnum
CREATE TYPE "RejectReason" AS ENUM ('not_relevant', 'wrong_company', 'wrong_type', 'old_news', 'quote_does_not_support', 'not_an_event', 'other');

-- CreateEnum
CREATE TYPE "EvidenceField" AS ENUM ('title', 'text');

-- CreateEnum
CREATE TYPE "EvidenceVerification" AS ENUM ('verified', 'repaired', 'unverified');

-- CreateEnum
CREATE TYPE "RunTrigger" AS ENUM ('manual', 'schedule');

-- CreateEnum
CREATE TYPE "RunStatus" AS ENUM ('queued', 'running', 'cancelling', 'cancelled', 'finished', 'failed');

-- CreateEnum
CREATE TYPE "RunSourceStatus" AS ENUM ('queued', 'running', 'done', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "RunStage" AS ENUM ('collect', 'clean', 'dedupe', 'analyse', 'done');

-- CreateEnum
CREATE TYPE "RunItemOutcome" AS ENUM ('pending', 'dropped', 'failed', 'kept');

-- CreateEnum
CREATE TYPE "DropReason" AS ENUM ('unchanged', 'duplicate_url', 'duplicate_text', 'too_short', 'no_text', 'wrong_language', 'paywall', 'error_page', 'cancelled');

-- CreateEnum
CREATE TYPE "LedgerState" AS ENUM ('reserved', 'settled', 'released', 'unknown');

-- CreateEnum
CREATE TYPE "LedgerKind" AS ENUM ('llm', 'search');

-- CreateEnum
CREATE TYPE "LlmCallStatus" AS ENUM ('started', 'answered', 'failed', 'unknown');

-- CreateEnum
CREATE TYPE "PriceUnit" AS ENUM ('input_token', 'cached_input_token', 'output_token', 'search_request');

-- CreateEnum
CREATE TYPE "BudgetPeriod" AS ENUM ('day', 'month', 'run');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "role" "Role" NOT NULL DEFAULT 'viewer',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "ipAddress" TEXT,
    "userAgent" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "accountId" TEXT NOT NULL,
    "providerId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "password" TEXT,
    "accessToken" TEXT,
    "refreshToken" TEXT,
    "idToken" TEXT,
    "accessTokenExpiresAt" TIMESTAMPTZ(3),
    "refreshTokenExpiresAt" TIMESTAMPTZ(3),
    "scope" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Verification" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Verification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "lastRequest" BIGINT NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OneTimeLink" (
    "tokenHash" TEXT NOT NULL,
    "purpose" "OneTimeLinkPurpose" NOT NULL,
    "userId" UUID,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "OneTimeLink_pkey" PRIMARY KEY ("tokenHash")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "userId" UUID,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" TEXT,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Watchlist" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "companies" TEXT[],
    "topics" TEXT[],
    "regions" TEXT[],
    "exclusions" TEXT[],
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Watchlist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignalType" (
    "key" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SignalType_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "SettingsVersion" (
    "version" SERIAL NOT NULL,
    "values" JSONB NOT NULL,
    "note" TEXT,
    "authorId" UUID,
    "proposalId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SettingsVersion_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" UUID NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "area" TEXT NOT NULL,
    "changes" JSONB NOT NULL,
    "reasons" JSONB NOT NULL,
    "status" "ProposalStatus" NOT NULL DEFAULT 'open',
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Source" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" "SourceKind" NOT NULL,
    "url" TEXT NOT NULL,
    "siteUrl" TEXT,
    "options" JSONB NOT NULL DEFAULT '{}',
    "folder" TEXT,
    "priority" INTEGER NOT NULL DEFAULT 50,
    "priorityPinned" BOOLEAN NOT NULL DEFAULT false,
    "pollIntervalSeconds" INTEGER NOT NULL DEFAULT 3600,
    "nextPollAt" TIMESTAMPTZ(3),
    "pausedAt" TIMESTAMPTZ(3),
    "deletedAt" TIMESTAMPTZ(3),
    "lastPolledAt" TIMESTAMPTZ(3),
    "lastSuccessAt" TIMESTAMPTZ(3),
    "consecutiveFailures" INTEGER NOT NULL DEFAULT 0,
    "lastErrorCode" TEXT,
    "lastErrorMessage" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Source_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Discovery" (
    "id" UUID NOT NULL,
    "kind" "DiscoveryKind" NOT NULL,
    "input" TEXT NOT NULL,
    "status" "DiscoveryStatus" NOT NULL DEFAULT 'queued',
    "result" JSONB,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "requestedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Discovery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fetch" (
    "id" UUID NOT NULL,
    "runId" UUID,
    "sourceId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "finalUrl" TEXT,
    "outcome" "FetchOutcome" NOT NULL,
    "httpStatus" INTEGER,
    "contentType" TEXT,
    "bytes" INTEGER,
    "bodySha256" TEXT,
    "etag" TEXT,
    "lastModified" TEXT,
    "attempt" INTEGER NOT NULL DEFAULT 1,
    "durationMs" INTEGER NOT NULL,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "fetchedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Fetch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HttpCacheEntry" (
    "url" TEXT NOT NULL,
    "etag" TEXT,
    "lastModified" TEXT,
    "bodySha256" TEXT,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "HttpCacheEntry_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "RawBody" (
    "sha256" TEXT NOT NULL,
    "bytes" BYTEA NOT NULL,
    "sizeBytes" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RawBody_pkey" PRIMARY KEY ("sha256")
);

-- CreateTable
CREATE TABLE "Document" (
    "id" UUID NOT NULL,
    "canonicalUrl" TEXT NOT NULL,
    "storyId" UUID,
    "duplicateOfId" UUID,
    "currentVersionId" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentVersion" (
    "id" UUID NOT NULL,
    "documentId" UUID NOT NULL,
    "contentHash" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "author" TEXT,
    "siteName" TEXT,
    "language" TEXT,
    "publishedAt" TIMESTAMPTZ(3),
    "modifiedAt" TIMESTAMPTZ(3),
    "extractorVersion" TEXT NOT NULL,
    "fetchId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "DocumentVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Sighting" (
    "sourceId" UUID NOT NULL,
    "itemUrl" TEXT NOT NULL,
    "itemHash" TEXT NOT NULL,
    "documentId" UUID,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Sighting_pkey" PRIMARY KEY ("sourceId","itemUrl")
);

-- CreateTable
CREATE TABLE "Story" (
    "id" UUID NOT NULL,
    "firstDocumentId" UUID,
    "firstReportedAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Story_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Analysis" (
    "id" UUID NOT NULL,
    "documentVersionId" UUID NOT NULL,
    "promptVersion" TEXT NOT NULL,
    "model" TEXT NOT NULL,
    "callId" UUID,
    "runId" UUID,
    "status" "AnalysisStatus" NOT NULL,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "signalCount" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Analysis_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Signal" (
    "id" UUID NOT NULL,
    "storyId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "companyKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "eventDate" DATE,
    "confidence" DOUBLE PRECISION NOT NULL,
    "relevance" DOUBLE PRECISION,
    "status" "SignalStatus" NOT NULL DEFAULT 'new',
    "rejectReason" "RejectReason",
    "snoozedUntil" TIMESTAMPTZ(3),
    "duplicateOfId" UUID,
    "model" TEXT NOT NULL,
    "runId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "signalId" UUID NOT NULL,
    "documentVersionId" UUID NOT NULL,
    "analysisId" UUID NOT NULL,
    "field" "EvidenceField" NOT NULL,
    "quote" TEXT NOT NULL,
    "startOffset" INTEGER NOT NULL,
    "endOffset" INTEGER NOT NULL,
    "verification" "EvidenceVerification" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "signalId" UUID NOT NULL,
    "userId" UUID,
    "fromStatus" "SignalStatus" NOT NULL,
    "toStatus" "SignalStatus" NOT NULL,
    "reason" "RejectReason",
    "note" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Run" (
    "id" UUID NOT NULL,
    "trigger" "RunTrigger" NOT NULL,
    "status" "RunStatus" NOT NULL DEFAULT 'queued',
    "requestedById" UUID,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "startedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Run_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunSource" (
    "runId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "status" "RunSourceStatus" NOT NULL DEFAULT 'queued',
    "listedItems" INTEGER,
    "unchangedItems" INTEGER,
    "postponedItems" INTEGER,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "startedAt" TIMESTAMPTZ(3),
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RunSource_pkey" PRIMARY KEY ("runId","sourceId")
);

-- CreateTable
CREATE TABLE "RunItem" (
    "id" UUID NOT NULL,
    "runId" UUID NOT NULL,
    "sourceId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "canonicalUrl" TEXT NOT NULL,
    "listed" JSONB NOT NULL,
    "itemHash" TEXT NOT NULL,
    "stage" "RunStage" NOT NULL DEFAULT 'collect',
    "outcome" "RunItemOutcome" NOT NULL DEFAULT 'pending',
    "dropReason" "DropReason",
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "fetchId" UUID,
    "documentId" UUID,
    "documentVersionId" UUID,
    "signalCount" INTEGER,
    "claimedBy" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RunItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunEvent" (
    "seq" BIGSERIAL NOT NULL,
    "runId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RunEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "LedgerEntry" (
    "id" UUID NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "kind" "LedgerKind" NOT NULL,
    "state" "LedgerState" NOT NULL DEFAULT 'reserved',
    "reservedNanos" BIGINT NOT NULL,
    "settledNanos" BIGINT,
    "originalAmount" DECIMAL(24,9),
    "originalCurrency" TEXT NOT NULL DEFAULT 'USD',
    "exchangeRate" DECIMAL(24,9) NOT NULL DEFAULT 1,
    "exchangeRateDate" DATE NOT NULL,
    "description" TEXT NOT NULL,
    "runId" UUID,
    "sourceId" UUID,
    "occurredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settledAt" TIMESTAMPTZ(3),

    CONSTRAINT "LedgerEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LedgerShare" (
    "id" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sourceId" UUID,
    "documentId" UUID,
    "amountNanos" BIGINT NOT NULL,

    CONSTRAINT "LedgerShare_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LlmCall" (
    "id" UUID NOT NULL,
    "runId" UUID,
    "ledgerEntryId" UUID NOT NULL,
    "model" TEXT NOT NULL,
    "promptVersion" TEXT NOT NULL,
    "attempt" INTEGER NOT NULL,
    "status" "LlmCallStatus" NOT NULL DEFAULT 'started',
    "httpStatus" INTEGER,
    "finishReason" TEXT,
    "inputTokens" INTEGER,
    "cachedTokens" INTEGER,
    "outputTokens" INTEGER,
    "reasoningTokens" INTEGER,
    "response" TEXT,
    "errorCode" TEXT,
    "errorMessage" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "LlmCall_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LlmCallItem" (
    "callId" UUID NOT NULL,
    "documentVersionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "inputTokens" INTEGER NOT NULL,

    CONSTRAINT "LlmCallItem_pkey" PRIMARY KEY ("callId","documentVersionId")
);

-- CreateTable
CREATE TABLE "Price" (
    "id" UUID NOT NULL,
    "item" TEXT NOT NULL,
    "unit" "PriceUnit" NOT NULL,
    "nanosPerMillion" BIGINT NOT NULL,
    "currency" TEXT NOT NULL DEFAULT 'USD',
    "validFrom" DATE NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Price_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExchangeRate" (
    "currency" CHAR(3) NOT NULL,
    "date" DATE NOT NULL,
    "usdPerUnit" DECIMAL(24,9) NOT NULL,

    CONSTRAINT "ExchangeRate_pkey" PRIMARY KEY ("currency","date")
);

-- CreateTable
CREATE TABLE "Budget" (
    "period" "BudgetPeriod" NOT NULL,
    "limitNanos" BIGINT NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Budget_pkey" PRIMARY KEY ("period")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Session_token_key" ON "Session"("token");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_providerId_accountId_key" ON "Account"("providerId", "accountId");

-- CreateIndex
CREATE INDEX "Verification_identifier_idx" ON "Verification"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "RateLimit_key_key" ON "RateLimit"("key");

-- CreateIndex
CREATE INDEX "AuditEntry_at_id_idx" ON "AuditEntry"("at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "AuditEntry_subject_subjectId_idx" ON "AuditEntry"("subject", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Watchlist_name_key" ON "Watchlist"("name");

-- CreateIndex
CREATE UNIQUE INDEX "SettingsVersion_proposalId_key" ON "SettingsVersion"("proposalId");

-- CreateIndex
CREATE INDEX "Proposal_status_createdAt_idx" ON "Proposal"("status", "createdAt" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "Source_url_key" ON "Source"("url");

-- CreateIndex
CREATE INDEX "Source_nextPollAt_idx" ON "Source"("nextPollAt");

-- CreateIndex
CREATE INDEX "Source_deletedAt_name_idx" ON "Source"("deletedAt", "name");

-- CreateIndex
CREATE INDEX "Fetch_sourceId_fetchedAt_idx" ON "Fetch"("sourceId", "fetchedAt" DESC);

-- CreateIndex
CREATE INDEX "Fetch_runId_idx" ON "Fetch"("runId");

-- CreateIndex
CREATE INDEX "Fetch_bodySha256_idx" ON "Fetch"("bodySha256");

-- CreateIndex
CREATE UNIQUE INDEX "Document_canonicalUrl_key" ON "Document"("canonicalUrl");

-- CreateIndex
CREATE UNIQUE INDEX "Document_currentVersionId_key" ON "Document"("currentVersionId");

-- CreateIndex
CREATE INDEX "Document_storyId_idx" ON "Document"("storyId");

-- CreateIndex
CREATE INDEX "Document_duplicateOfId_idx" ON "Document"("duplicateOfId");

-- CreateIndex
CREATE INDEX "Document_firstSeenAt_id_idx" ON "Document"("firstSeenAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "DocumentVersion_contentHash_idx" ON "DocumentVersion"("contentHash");

-- CreateIndex
CREATE INDEX "DocumentVersion_fetchId_idx" ON "DocumentVersion"("fetchId");

-- CreateIndex
CREATE UNIQUE INDEX "DocumentVersion_documentId_contentHash_key" ON "DocumentVersion"("documentId", "contentHash");

-- CreateIndex
CREATE INDEX "Sighting_documentId_idx" ON "Sighting"("documentId");

-- CreateIndex
CREATE INDEX "Sighting_sourceId_firstSeenAt_idx" ON "Sighting"("sourceId", "firstSeenAt" DESC);

-- CreateIndex
CREATE INDEX "Story_firstReportedAt_idx" ON "Story"("firstReportedAt" DESC);

-- CreateIndex
CREATE INDEX "Story_firstDocumentId_idx" ON "Story"("firstDocumentId");

-- CreateIndex
CREATE INDEX "Analysis_callId_idx" ON "Analysis"("callId");

-- CreateIndex
CREATE INDEX "Analysis_runId_idx" ON "Analysis"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "Analysis_documentVersionId_promptVersion_model_key" ON "Analysis"("documentVersionId", "promptVersion", "model");

-- CreateIndex
CREATE INDEX "Signal_createdAt_id_idx" ON "Signal"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Signal_status_createdAt_id_idx" ON "Signal"("status", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Signal_type_status_createdAt_id_idx" ON "Signal"("type", "status", "createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Signal_companyKey_idx" ON "Signal"("companyKey");

-- CreateIndex
CREATE INDEX "Signal_duplicateOfId_idx" ON "Signal"("duplicateOfId");

-- CreateIndex
CREATE INDEX "Signal_runId_idx" ON "Signal"("runId");

-- CreateIndex
CREATE UNIQUE INDEX "Signal_storyId_type_companyKey_key" ON "Signal"("storyId", "type", "companyKey");

-- CreateIndex
CREATE INDEX "Evidence_documentVersionId_idx" ON "Evidence"("documentVersionId");

-- CreateIndex
CREATE INDEX "Evidence_analysisId_idx" ON "Evidence"("analysisId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_signalId_documentVersionId_field_startOffset_endOf_key" ON "Evidence"("signalId", "documentVersionId", "field", "startOffset", "endOffset");

-- CreateIndex
CREATE INDEX "Review_signalId_createdAt_idx" ON "Review"("signalId", "createdAt");

-- CreateIndex
CREATE INDEX "Review_userId_idx" ON "Review"("userId");

-- CreateIndex
CREATE INDEX "Run_createdAt_id_idx" ON "Run"("createdAt" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "Run_status_idx" ON "Run"("status");

-- CreateIndex
CREATE INDEX "RunSource_sourceId_finishedAt_idx" ON "RunSource"("sourceId", "finishedAt" DESC);

-- CreateIndex
CREATE INDEX "RunItem_runId_stage_outcome_idx" ON "RunItem"("runId", "stage", "outcome");

-- CreateIndex
CREATE INDEX "RunItem_documentId_idx" ON "RunItem"("documentId");

-- CreateIndex
CREATE INDEX "RunItem_sourceId_idx" ON "RunItem"("sourceId");

-- CreateIndex
CREATE UNIQUE INDEX "RunItem_runId_sourceId_canonicalUrl_key" ON "RunItem"("runId", "sourceId", "canonicalUrl");

-- CreateIndex
CREATE INDEX "RunEvent_runId_seq_idx" ON "RunEvent"("runId", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerEntry_idempotencyKey_key" ON "LedgerEntry"("idempotencyKey");

-- CreateIndex
CREATE INDEX "LedgerEntry_occurredAt_idx" ON "LedgerEntry"("occurredAt" DESC);

-- CreateIndex
CREATE INDEX "LedgerEntry_state_idx" ON "LedgerEntry"("state");

-- CreateIndex
CREATE INDEX "LedgerEntry_runId_idx" ON "LedgerEntry"("runId");

-- CreateIndex
CREATE INDEX "LedgerEntry_sourceId_idx" ON "LedgerEntry"("sourceId");

-- CreateIndex
CREATE INDEX "LedgerShare_sourceId_idx" ON "LedgerShare"("sourceId");

-- CreateIndex
CREATE INDEX "LedgerShare_documentId_idx" ON "LedgerShare"("documentId");

-- CreateIndex
CREATE UNIQUE INDEX "LedgerShare_entryId_position_key" ON "LedgerShare"("entryId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "LlmCall_ledgerEntryId_key" ON "LlmCall"("ledgerEntryId");

-- CreateIndex
CREATE INDEX "LlmCall_runId_idx" ON "LlmCall"("runId");

-- CreateIndex
CREATE INDEX "LlmCall_startedAt_idx" ON "LlmCall"("startedAt" DESC);

-- CreateIndex
CREATE INDEX "LlmCallItem_documentVersionId_idx" ON "LlmCallItem"("documentVersionId");

-- CreateIndex
CREATE UNIQUE INDEX "Price_item_unit_validFrom_key" ON "Price"("item", "unit", "validFrom");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OneTimeLink" ADD CONSTRAINT "OneTimeLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEntry" ADD CONSTRAINT "AuditEntry_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SettingsVersion" ADD CONSTRAINT "SettingsVersion_proposalId_fkey" FOREIGN KEY ("proposalId") REFERENCES "Proposal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fetch" ADD CONSTRAINT "Fetch_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fetch" ADD CONSTRAINT "Fetch_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_currentVersionId_fkey" FOREIGN KEY ("currentVersionId") REFERENCES "DocumentVersion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_fetchId_fkey" FOREIGN KEY ("fetchId") REFERENCES "Fetch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sighting" ADD CONSTRAINT "Sighting_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Sighting" ADD CONSTRAINT "Sighting_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Story" ADD CONSTRAINT "Story_firstDocumentId_fkey" FOREIGN KEY ("firstDocumentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Analysis" ADD CONSTRAINT "Analysis_documentVersionId_fkey" FOREIGN KEY ("documentVersionId") REFERENCES "DocumentVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Analysis" ADD CONSTRAINT "Analysis_callId_fkey" FOREIGN KEY ("callId") REFERENCES "LlmCall"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Analysis" ADD CONSTRAINT "Analysis_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_storyId_fkey" FOREIGN KEY ("storyId") REFERENCES "Story"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_type_fkey" FOREIGN KEY ("type") REFERENCES "SignalType"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_duplicateOfId_fkey" FOREIGN KEY ("duplicateOfId") REFERENCES "Signal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Signal" ADD CONSTRAINT "Signal_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_documentVersionId_fkey" FOREIGN KEY ("documentVersionId") REFERENCES "DocumentVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_analysisId_fkey" FOREIGN KEY ("analysisId") REFERENCES "Analysis"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_signalId_fkey" FOREIGN KEY ("signalId") REFERENCES "Signal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_requestedById_fkey" FOREIGN KEY ("requestedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSource" ADD CONSTRAINT "RunSource_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunSource" ADD CONSTRAINT "RunSource_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunItem" ADD CONSTRAINT "RunItem_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunItem" ADD CONSTRAINT "RunItem_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunEvent" ADD CONSTRAINT "RunEvent_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerEntry" ADD CONSTRAINT "LedgerEntry_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerShare" ADD CONSTRAINT "LedgerShare_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "LedgerEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerShare" ADD CONSTRAINT "LedgerShare_sourceId_fkey" FOREIGN KEY ("sourceId") REFERENCES "Source"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LedgerShare" ADD CONSTRAINT "LedgerShare_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LlmCall" ADD CONSTRAINT "LlmCall_runId_fkey" FOREIGN KEY ("runId") REFERENCES "Run"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LlmCall" ADD CONSTRAINT "LlmCall_ledgerEntryId_fkey" FOREIGN KEY ("ledgerEntryId") REFERENCES "LedgerEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LlmCallItem" ADD CONSTRAINT "LlmCallItem_callId_fkey" FOREIGN KEY ("callId") REFERENCES "LlmCall"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LlmCallItem" ADD CONSTRAINT "LlmCallItem_documentVersionId_fkey" FOREIGN KEY ("documentVersionId") REFERENCES "DocumentVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
