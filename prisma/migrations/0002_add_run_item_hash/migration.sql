-- AlterTable
ALTER TABLE "RunItem" ADD COLUMN     "itemHash" TEXT NOT NULL;
