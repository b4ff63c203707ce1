-- AlterTable
ALTER TABLE "RunSource" ADD COLUMN     "readUrl" TEXT;
