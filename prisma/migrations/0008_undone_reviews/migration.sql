-- AlterTable
ALTER TABLE "Review" ADD COLUMN     "takesBackId" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "Review_takesBackId_key" ON "Review"("takesBackId");

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_takesBackId_fkey" FOREIGN KEY ("takesBackId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;
