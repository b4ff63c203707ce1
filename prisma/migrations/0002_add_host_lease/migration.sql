-- CreateTable
CREATE TABLE "HostLease" (
    "host" TEXT NOT NULL,
    "holderId" UUID NOT NULL,
    "fence" BIGINT NOT NULL DEFAULT 1,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "pace" JSONB,

    CONSTRAINT "HostLease_pkey" PRIMARY KEY ("host")
);

-- CreateTable
CREATE TABLE "WorkerStatus" (
    "id" UUID NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "heartbeatAt" TIMESTAMPTZ(3) NOT NULL,
    "data" JSONB NOT NULL,

    CONSTRAINT "WorkerStatus_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HostLease_expiresAt_idx" ON "HostLease"("expiresAt");
