-- AlterTable
ALTER TABLE "Document" ADD COLUMN     "formerOriginalId" UUID;
