-- DropIndex
DROP INDEX "session_projector_hash_key";

-- AlterTable
ALTER TABLE "session" DROP COLUMN "projector_hash";
